import { secondsAhead } from '../processes/shifted-clock.ts';

/** Of Playwright's browser, what is needed of it here. */
interface Browser {
  newContext(...given: never[]): Promise<{ addInitScript(script: { content: string }): Promise<unknown> }>;
}

const pageClock = (aheadMs: number): string => `{
  const ahead = ${aheadMs}, TrueDate = Date, now = () => TrueDate.now() + ahead;
  globalThis.Date = new Proxy(TrueDate, {
    apply: () => new TrueDate(now()).toString(),
    construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [now()] : given, made),
    get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  });
}`;

/**
 * Has the pages of a browser see the day that this process sees, when `npm run test:days` has shifted it. The browser itself keeps
 * the true clock: under libfaketime it takes most of a minute to start.
 */
export const onThisDay = <B extends Browser>(browser: B): B => {
  const ahead = secondsAhead();
  if (ahead === 0) return browser;
  const open = browser.newContext.bind(browser);
  browser.newContext = async (...given) => {
    const context = await open(...given);
    await context.addInitScript({ content: pageClock(ahead * 1000) });
    return context;
  };
  return browser;
};
