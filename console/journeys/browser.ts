import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { trueClockEnvironment } from '../../local/src/processes/shifted-clock.ts';
import { onThisDay } from '../../local/src/test/shifted-pages.ts';

const SHOTS = join(process.cwd(), 'artifacts', 'console');
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

/** The console in a window of a real browser. */
export interface ConsoleWindow {
  readonly page: Page;
  /** What went wrong that no person would see: exceptions, errors in its log, and requests to anybody but us. */
  readonly complaints: string[];
  button(name: string | RegExp): Locator;
  shows(text: string | RegExp): Promise<void>;
  /** Goes to a room by its address: `rules`, `orders/F017-…`. */
  go(path: string): Promise<void>;
  /** Into artifacts/console, as it is on the screen. */
  shot(name: string): Promise<void>;
}

export interface WindowOptions { readonly width?: number; readonly height?: number }

/** A window in which nobody has signed in yet. */
export const openWindow = async (browser: Browser, url: string, { width = 1440, height = 900 }: WindowOptions = {}): Promise<ConsoleWindow> => {
  mkdirSync(SHOTS, { recursive: true });
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // That a request was refused is said on the page; what a browser adds of its own is no news.
    if (['error', 'warning'].includes(message.type()) && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) complaints.push(`asked a third party: ${request.url()}`);
  });
  await page.goto(`${url}/console/`);
  return {
    page, complaints,
    button: (name) => page.getByRole('button', { name }).first(),
    shows: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    go: async (path) => void await page.goto(`${url}/console/${path}`),
    shot: async (name) => {
      await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' });
    },
  };
};

/** Confirms what the window shows on this person's phone, as the sandbox plays it: `H-price`, `G001`. */
export const signIn = async ({ page }: ConsoleWindow, url: string, person: string): Promise<void> => {
  await confirmCode(page.locator('body'), url, person);
  await page.locator('.zd-side').waitFor();
};

/** The code that is shown there, confirmed on this person's phone. */
export const confirmCode = async (place: Locator, url: string, person: string): Promise<void> => {
  const code = ((await place.getByLabel(/^登录码/).textContent()) ?? '').replaceAll(/\W/g, '');
  const answer = await fetch(`${url}/connect/console`, { method: 'POST', body: new URLSearchParams({ code, person }) });
  if (!answer.ok) throw new Error(`${person} cannot confirm ${code}: ${await answer.text()}`);
};

/**
 * A window of this person at headquarters, signed in, in a room.
 *
 * @example
 * const desk = await openConsole(browser, world.url, 'H-price', 'rules');
 */
export const openConsole = async (browser: Browser, url: string, person: string, room = '', options: WindowOptions = {}): Promise<ConsoleWindow> => {
  const window = await openWindow(browser, url, options);
  await signIn(window, url, person);
  if (room !== '') await window.go(room);
  return window;
};
