import type { Browser, BrowserContext } from 'playwright-core';
import { signIn as signInAtDesk } from '../console/journeys/browser.ts';
import type { TestWorld } from '../local/src/test/index.ts';
import { type WalkOptions, walk, type Walked } from './walk.ts';
import { watchPage, type WatchedPage } from './watched-page.ts';

/** `CRAWL=whole npm run crawl` presses everything as everybody; otherwise what is near, so that it ends in minutes. */
const isWhole = process.env['CRAWL'] === 'whole';
const WHOLE = { pressesMax: 5_000, rowsMax: 12 } as const;

type Reach = Pick<WalkOptions, 'pressesMax' | 'rowsMax' | 'shared'>;
const SIGNED_IN_MS = 20_000;

const aContext = (browser: Browser, viewport: { width: number; height: number }): Promise<BrowserContext> =>
  browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', permissions: ['geolocation', 'clipboard-read', 'clipboard-write'], geolocation: { latitude: 29.997, longitude: 120.579 } });

/** Walks over the phone of this person. */
export const walkPhone = async (browser: Browser, world: TestWorld, person: string, starts: readonly string[], reach: Reach): Promise<Walked> => {
  const context = await aContext(browser, { width: 390, height: 844 });
  const watched = await watchPage(context);
  const open = async (address: string): Promise<void> => {
    await watched.page.goto('about:blank');
    await watched.page.goto(`${world.url}/#/${address}`);
    await watched.settled();
    if (await signInOnPhone(watched, world.url, person)) await open(address);
  };
  const walked = await walk(watched, { starts, open, isOurs: (address) => address.startsWith(world.url), ...reach, ...(isWhole ? WHOLE : {}) });
  await context.close();
  return walked;
};

/** Through the page that stands where WeChat asks. Answers whether that was needed. */
const signInOnPhone = async ({ page, settled }: WatchedPage, url: string, person: string): Promise<boolean> => {
  if (!page.url().includes('pages/sign-in')) return false;
  await page.locator('#sign-in').filter({ visible: true }).last().click();
  await page.getByText(person).first().click();
  await page.waitForURL((at) => at.href.startsWith(url) && !at.href.includes('sign-in'), { timeout: SIGNED_IN_MS });
  await settled();
  return true;
};

/** Walks over the desk of this person. */
export const walkDesk = async (browser: Browser, world: TestWorld, person: string, starts: readonly string[], reach: Reach): Promise<Walked> => {
  const context = await aContext(browser, { width: 1440, height: 900 });
  const watched = await watchPage(context);
  const open = async (address: string): Promise<void> => {
    await watched.page.goto(`${world.url}/console/${address}`);
    await watched.settled();
    if (await watched.page.getByLabel(/^登录码/).count() === 0) return;
    await signInAtDesk({ page: watched.page } as Parameters<typeof signInAtDesk>[0], world.url, person);
    await open(address);
  };
  const walked = await walk(watched, { starts, open, isOurs: (address) => address.startsWith(`${world.url}/console`), ...reach, ...(isWhole ? WHOLE : {}) });
  await context.close();
  return walked;
};
