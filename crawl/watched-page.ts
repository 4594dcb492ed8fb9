import type { BrowserContext, Page, Response } from 'playwright-core';

/** A page with somebody who notes everything that a press can do, and everything that went wrong. */
export interface WatchedPage {
  readonly page: Page;
  /** Counts what a press did beyond the document: requests, files, dialogs, the clipboard, a call, another window, what is kept. */
  effects(): number;
  /** Counts what was asked of the server. */
  asked(): number;
  /** What went wrong since it was asked last. */
  complaints(): string[];
  /** Resolves when nothing is on its way any more and the document has stood still. */
  settled(): Promise<void>;
}

const STILL_MS = 120, PATIENCE_MS = 4_000, POLL_MS = 30;
/** What a browser says of its own about an answer that is told on the page. */
const NO_NEWS = /Failed to load resource|ERR_ABORTED|net::ERR|Launched external handler|ResizeObserver/;

/** Runs in the page before anything of ours: what leaves no trace in the document leaves one here. */
const NOTE_EFFECTS = `(() => {
  const note = () => { window.__effects = (window.__effects ?? 0) + 1; };
  const wrap = (owner, name) => { const real = owner?.[name]; if (real) owner[name] = function (...all) { note(); return real.apply(this, all); }; };
  window.__intoView = Element.prototype.scrollIntoView; // whoever reads the screen scrolls, too
  wrap(Storage.prototype, 'setItem'); wrap(Storage.prototype, 'removeItem'); wrap(window, 'open'); wrap(document, 'execCommand'); wrap(window, 'print');
  wrap(navigator.clipboard, 'writeText'); wrap(navigator.geolocation, 'getCurrentPosition'); wrap(Element.prototype, 'scrollTo'); wrap(Element.prototype, 'scrollIntoView');
  wrap(HTMLInputElement.prototype, 'click'); wrap(HTMLAnchorElement.prototype, 'click'); wrap(Document.prototype, 'requestFullscreen');
  window.__changedAt = 0;
  new MutationObserver(() => { window.__changedAt = performance.now(); }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})()`;

export const watchPage = async (context: BrowserContext): Promise<WatchedPage> => {
  await context.addInitScript(NOTE_EFFECTS);
  const page = await context.newPage();
  let noted = 0, asked = 0, onTheirWay = 0;
  const complaints: string[] = [];
  const note = () => { noted += 1; };
  page.on('request', (request) => { note(); onTheirWay += 1; if (['fetch', 'xhr'].includes(request.resourceType())) asked += 1; });
  const arrived = () => { onTheirWay -= 1; };
  page.on('requestfinished', arrived);
  page.on('requestfailed', arrived);
  page.on('response', (response) => void complain(response).then((text) => text && complaints.push(text)));
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !NO_NEWS.test(message.text())) complaints.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('dialog', (dialog) => { note(); void dialog.accept(); });
  page.on('download', (download) => { note(); void download.cancel(); });
  page.on('popup', (popup) => { note(); void popup.close(); });
  page.on('filechooser', (chooser) => {
    note();
    void page.screenshot({ type: 'jpeg' }).then((buffer) => chooser.setFiles([{ name: 'photo.jpg', mimeType: 'image/jpeg', buffer }])).catch(() => undefined);
  });
  const protocol = await context.newCDPSession(page);
  await protocol.send('Page.enable');
  protocol.on('Page.frameRequestedNavigation', note); // tel: leaves no other trace

  return {
    page,
    effects: () => noted,
    asked: () => asked,
    complaints: () => complaints.splice(0),
    settled: async () => {
      for (const began = Date.now(); Date.now() - began < PATIENCE_MS; await page.waitForTimeout(POLL_MS)) {
        const still = await page.evaluate(() => performance.now() - ((window as unknown as { __changedAt: number }).__changedAt || 0)).catch(() => 0);
        if (onTheirWay <= 0 && still > STILL_MS) return;
      }
    },
  };
};

/** What was done in the page itself. */
export const notedInPage = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { __effects?: number }).__effects ?? 0).catch(() => -1);

const complain = async (response: Response): Promise<string | null> => {
  if (response.status() < 500) return null;
  const body = await response.text().catch(() => '');
  return `${response.status()} ${response.request().method()} ${new URL(response.url()).pathname} ${response.request().postData()?.slice(0, 300) ?? ''} ${body.slice(0, 200)}`;
};
