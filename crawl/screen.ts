import type { Page } from 'playwright-core';

/** Something that can be pressed now: on the screen, not switched off, nothing in front of it. */
export interface Pressable {
  /** The same for the rows of a list and for the same button on every visit. */
  readonly kind: string;
  /** What a screen reader calls it. */
  readonly name: string;
  /** It is chosen already; to choose it again changes nothing. */
  readonly isChosen: boolean;
  /** Which of what was read; see {@link pointAt}. */
  readonly at: number;
}

export interface Field { readonly kind: string; readonly name: string; readonly isNumber: boolean; readonly at: number }

export interface Screen {
  /** What people see of it: text, values and states, without what only moves. */
  readonly snapshot: string;
  readonly text: string;
  readonly pressables: readonly Pressable[];
  readonly fields: readonly Field[];
}

/** More different names than this on one spot make a list of them, of which each row is like the others: fewer when each stands in a row of its own. */
const NAMES_MAX = { inRows: 4, inOne: 12 } as const;

const LOOKS_MAX = 30, LOOK_MS = 40;

/** Reads the screen by roles, names and states, as it is drawn. */
export const readScreen = async (page: Page, rowsMax: number): Promise<Screen> =>
  ({ ...await page.evaluate(read, { rowsMax, namesMax: NAMES_MAX }), snapshot: await snapshotOf(page) });

/** What people see, without asking what could be pressed, which takes many times as long. */
export const snapshotOf = (page: Page): Promise<string> => page.evaluate(readSnapshot);

interface CrawledWindow { __read: Element[]; __intoView: Element['scrollIntoView'] }

/** Scrolls to what was read last and says where it is now; null when it has gone, or something lies in front of it. */
const pointAt = (page: Page, at: number): Promise<{ x: number; y: number } | null> => page.evaluate((index) => {
  const el = (window as unknown as CrawledWindow).__read?.[index];
  if (!el?.isConnected) return null;
  (window as unknown as CrawledWindow).__intoView.call(el, { block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = el.getBoundingClientRect();
  const x = left + width / 2, y = top + height / 2;
  const there = document.elementFromPoint(x, y);
  return there && (el.contains(there) || there.contains(el)) ? { x, y } : null;
}, at);

/** Where it is once it stands still: a sheet that is sliding in is pressed when it is there. */
export const standingAt = async (page: Page, at: number): Promise<{ x: number; y: number } | null> => {
  let before = await pointAt(page, at);
  for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
    await page.waitForTimeout(LOOK_MS);
    const now = await pointAt(page, at);
    if (now && before && Math.hypot(now.x - before.x, now.y - before.y) < 1) return now;
    before = now;
  }
  return null;
};

/** Runs in the page, so it refers to nothing outside. */
const read = ({ rowsMax, namesMax }: { rowsMax: number; namesMax: typeof NAMES_MAX }): Omit<Screen, 'snapshot'> => {
  const PRESSED = 'button, a[href], summary, taro-button-core, taro-navigator-core, [role=button], [aria-role=button], [role=tab], [aria-role=tab], [role=radio],'
    + ' [aria-role=radio], [role=checkbox], [role=switch], [role=menuitem], [role=option], [role=link], [role=combobox], .weui-tabbar__item';
  const TYPED = 'input:not([type=radio]):not([type=checkbox]):not([type=file]):not([role=combobox]):not([readonly]):not(:disabled), textarea:not(:disabled)';
  const EVERYWHERE = 'nav, aside, header, taro-tabbar, .taro-tabbar__tabbar, [role=navigation], [role=banner]';

  const nameOf = (el: Element): string => (el.getAttribute('aria-label') || (el as HTMLElement).innerText || el.getAttribute('title')
    || el.getAttribute('placeholder') || el.getAttribute('alt') || '').replaceAll(/\s+/g, ' ').trim();
  const plain = (name: string): string => name.replaceAll(/[\d.,:¥/-]+/g, '#').slice(0, 40);
  /** Where it stands, by what things are called there: states and counters left out. */
  const pathOf = (el: Element): string => {
    const steps: string[] = [];
    for (let at: Element | null = el; at && at !== document.body; at = at.parentElement) {
      const classes = [...at.classList].filter((each) => !/--|^css-|active|select|hover|focus|open|checked|motion|enter|leave|appear|hydrated|taro_page/.test(each));
      steps.push(`${at.tagName.toLowerCase()}${classes.map((each) => `.${each}`).join('')}`);
    }
    return steps.join('<');
  };
  const is = (el: Element, ...states: string[]): boolean => states.some((state) => el.getAttribute(state) === 'true');
  const isOff = (el: Element): boolean => el.closest('[disabled]:not([disabled=false]), [aria-disabled=true], [inert]') !== null;
  const found: Element[] = [];
  /** Its number, when nothing lies in front of it. */
  const reach = (el: Element): { at: number } | null => {
    (window as unknown as CrawledWindow).__intoView.call(el, { block: 'center', inline: 'center', behavior: 'instant' });
    const { left, top, width, height } = el.getBoundingClientRect();
    if (width < 2 || height < 2) return null;
    const x = left + width / 2, y = top + height / 2;
    const there = document.elementFromPoint(x, y);
    return there && (el.contains(there) || there.shadowRoot?.contains(el) || there.contains(el) && getComputedStyle(there).cursor === 'pointer') ? { at: found.push(el) - 1 } : null;
  };
  const route = location.pathname.replaceAll(/[A-Z]\d{3}-\d{6}-\d{3,}-\d|\d+|[0-9a-f-]{36}/g, '#') + location.hash.split('?')[0];

  const named = [...document.querySelectorAll(PRESSED)];
  // What only looks as if it could be pressed is pressed, too.
  const pointed = [...document.querySelectorAll<HTMLElement>('body *')].filter((el) => getComputedStyle(el).cursor === 'pointer'
    && getComputedStyle(el.parentElement!).cursor !== 'pointer' && !el.matches(PRESSED) && !el.querySelector(PRESSED) && !el.closest(PRESSED) && !(el instanceof HTMLLabelElement));
  const shown = [...named, ...pointed].filter((el) => !isOff(el) && el.getClientRects().length > 0 && !el.querySelector('button, [role=button]'));

  const bySpot = new Map<string, Element[]>();
  for (const el of shown) {
    const spot = `${el.closest(EVERYWHERE) ? '' : route} ${pathOf(el)}`;
    bySpot.set(spot, [...bySpot.get(spot) ?? [], el]);
  }
  const before = { x: scrollX, y: scrollY };
  const pressables = [...bySpot].flatMap(([spot, els]) => {
    const isInRows = new Set(els.map((el) => el.parentElement)).size > els.length / 2;
    const isList = new Set(els.map((el) => plain(nameOf(el)))).size > (isInRows ? namesMax.inRows : namesMax.inOne);
    const seen = new Map<string, number>();
    return els.flatMap((el, at) => {
      const count = isList ? at : seen.get(plain(nameOf(el))) ?? 0;
      seen.set(plain(nameOf(el)), count + 1);
      if (count >= (isList ? rowsMax : 1)) return [];
      const where = reach(el);
      return where ? [{ kind: `${spot} ${isList ? `row ${count}` : plain(nameOf(el))}`, name: nameOf(el).slice(0, 80),
        isChosen: is(el, 'aria-selected', 'aria-checked', 'aria-pressed', 'aria-current') || el.getAttribute('aria-current') === 'page' || /weui-bar__item_on|-active(\s|$)|-selected(\s|$)/.test(el.className), ...where }] : [];
    });
  });
  const fields = [...document.querySelectorAll<HTMLInputElement>(TYPED)].filter((el) => el.getClientRects().length > 0).flatMap((el) => {
    const where = reach(el);
    const name = el.getAttribute('aria-label') || el.placeholder || el.name || el.closest('[aria-label]')?.getAttribute('aria-label') || '';
    return where ? [{ kind: `${route} ${pathOf(el)} ${plain(name)}`, name, isNumber: el.inputMode === 'numeric' || el.type === 'number' || el.inputMode === 'decimal', ...where }] : [];
  });
  scrollTo(before.x, before.y);
  (window as unknown as CrawledWindow).__read = found;

  // What a picker says to screen readers alone stands on the page without being on the screen.
  const unseen = [...document.querySelectorAll<HTMLElement>('[role=listbox]')].filter((el) => el.clientHeight === 0).map((el) => el.innerText);
  const text = unseen.reduce((all, each) => all.replace(each, ''), document.body.innerText);
  return { text, pressables, fields };
};

/** Runs in the page, too. */
const readSnapshot = (): string => {
  const states = [...document.querySelectorAll<HTMLInputElement>('body *')].filter((el) => el.getClientRects().length > 0)
    .map((el) => `${el.tagName}${['aria-selected', 'aria-checked', 'aria-pressed', 'aria-expanded', 'aria-label', 'aria-sort', 'class', 'src', 'd', 'transform'].map((each) => el.getAttribute(each) ?? '').join()}${el.value ?? ''}${el.checked ?? ''}`).join('|');
  return `${location.href} ${document.body.innerText} ${states}`;
};
