import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { trueClockEnvironment } from '../../local/src/processes/shifted-clock.ts';
import { onThisDay } from '../../local/src/test/shifted-pages.ts';

const SHOTS = join(process.cwd(), 'artifacts', 'h5');
/** Debian's Chromium, which `npm test` installs where it is missing, or whatever else of its kind is there. */
const BROWSERS = [
  process.env['CHROMIUM_PATH'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const QUIET = [
  '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
];

/** How long a screen may take before the journey is given up; two busy cores are slow, a broken page is for ever. */
const PATIENCE_MS = 60_000;

export const startBrowser = async (): Promise<Browser> =>
  onThisDay(await chromium.launch({ executablePath: BROWSERS.find((path) => existsSync(path)) ?? '', args: QUIET, env: trueClockEnvironment() }));

/** A phone of 390 × 844 with the H5 build in it, driven as a thumb would. */
export interface BrowserPhone {
  readonly page: Page;
  /** What went wrong on it that no person would see: exceptions, and requests to anybody but us. */
  readonly complaints: string[];
  /** The page on top; Taro keeps the ones below in the document. */
  top(): Locator;
  tap(what: string): Promise<void>;
  button(text: string): Locator;
  field(id: string): Locator;
  shows(text: string | RegExp): Promise<void>;
  /** Opens the phone anew on a page; what it keeps, it has kept. */
  go(path: string): Promise<void>;
  shot(name: string): Promise<void>;
}

/** `also`: addresses that the phone may ask besides, such as storage's, which it learns from us. */
export const openPhone = async (browser: Browser, url: string, { also = [] }: { also?: readonly string[] } = {}): Promise<BrowserPhone> => {
  mkdirSync(SHOTS, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (![url, ...also].some((known) => request.url().startsWith(known)) && !/^(data|blob):/.test(request.url())) complaints.push(`asked a third party: ${request.url()}`);
  });
  await page.goto(url);

  const top = () => page.locator('.taro_page:visible').last();
  const button = (text: string) => top().locator('taro-button-core').filter({ hasText: text }).first();
  return {
    page, complaints, top, button,
    tap: (what) => page.locator(what).filter({ visible: true }).last().click(),
    field: (id) => top().locator(`#${id} input, #${id} textarea`).first(),
    shows: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    go: async (path) => {
      await page.goto('about:blank');
      await page.goto(`${url}/#/${path}`);
    },
    shot: async (name) => {
      await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' });
    },
  };
};

/** Through the page that stands where WeChat asks. */
export const signIn = async (phone: BrowserPhone, code: string): Promise<void> => {
  await phone.tap('#sign-in');
  await phone.page.getByText(code).first().click();
  await phone.shows('常购商品');
  // Leaving before the page has kept it would leave the session behind.
  await phone.page.waitForFunction(() => /refreshToken\W+[\w-]{20}/.test(localStorage.getItem('session') ?? '')).catch(async (cause: unknown) => {
    throw new Error(`${code} is not signed in; the screen says: ${await phone.top().innerText()}`, { cause });
  });
};
