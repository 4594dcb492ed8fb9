import { emptyWordsIn } from './empty-words.ts';
import { type Field, type Pressable, readScreen, type Screen, snapshotOf, standingAt } from './screen.ts';
import { notedInPage, type WatchedPage } from './watched-page.ts';

export interface WalkOptions {
  /** Where it begins, and begins again when there is nothing new where it stands. */
  readonly starts: readonly string[];
  /** Opens an address as the person who walks, signed in. */
  readonly open: (address: string) => Promise<void>;
  /** Whether this address is still the product, and not what stands beyond it. */
  readonly isOurs: (address: string) => boolean;
  /** At most so many presses, of the nearest first. */
  readonly pressesMax: number;
  /** Of a list, so many rows. */
  readonly rowsMax: number;
  /** What need not be pressed again, to which this walk adds. */
  readonly shared?: SharedPresses;
}

export interface Walked { readonly pressed: number; readonly screens: number; readonly faults: string[] }

/** How often a button is pressed again because something that it leads to has not been pressed yet. */
const AGAIN_MAX = 4;
const SURE_AFTER_LOOKS = 12, LOOK_AGAIN_MS = 150;

interface Known { pressed: number; leadsTo: Set<string> }

/** What those who walked before pressed, by {@link whereOf}, and what it led to: only what asked nobody and so does the same for everybody. */
export type SharedPresses = Map<string, ReadonlySet<string>>;

/** A button among the buttons that stand around it: another role that sees others sees another screen. */
const whereOf = ({ kind }: Pressable, { pressables }: Screen): string => [kind, ...pressables.map((each) => each.kind).toSorted()].join('\n');

/**
 * Presses everything once that can be pressed, wherever it leads: what is here first, then what is one press away. What was
 * pressed before is pressed again only when it had led to something that has not been pressed yet.
 */
export const walk = async (watched: WatchedPage, options: WalkOptions): Promise<Walked> => {
  const { page } = watched;
  const known = new Map<string, Known>(), filled = new Set<string>(), screens = new Set<string>(), faults = new Set<string>(), said = new Set<string>();
  const shared: SharedPresses = options.shared ?? new Map();
  let pressed = 0;
  const of = (kind: string): Known => known.get(kind) ?? known.set(kind, { pressed: 0, leadsTo: new Set() }).get(kind)!;
  const isNew = (kind: string): boolean => (known.get(kind)?.pressed ?? 0) === 0;
  const isWorth = ({ kind }: Pressable): boolean => isNew(kind) || known.get(kind)!.pressed < AGAIN_MAX && [...known.get(kind)!.leadsTo].some(isNew);

  const look = async (how: string): Promise<Screen> => {
    await watched.settled();
    const screen = await readScreen(page, options.rowsMax);
    screens.add(page.url().replaceAll(/[\d-]{4,}/g, '#'));
    for (const words of emptyWordsIn(screen.text)) {
      const [what = ''] = words.split(' (…');
      if (!said.has(what)) faults.add(`${how}: ${words}`); // what stays on the screen was said by the first press
      said.add(what);
    }
    for (const complaint of watched.complaints()) faults.add(`${how}: ${complaint}`);
    return screen;
  };
  const fill = async (fields: readonly Field[]): Promise<boolean> => {
    const empty = fields.filter(({ kind }) => !filled.has(kind));
    for (const field of empty) {
      filled.add(field.kind);
      const point = await standingAt(page, field.at);
      if (!point) continue;
      await page.mouse.click(point.x, point.y);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(wordsFor(field));
    }
    return empty.length > 0;
  };
  /** What it did, or that it did nothing, which takes a while to be sure of. */
  const didSomething = async (before: Screen, effects: number, noted: number): Promise<boolean> => {
    for (let looks = 0; looks < SURE_AFTER_LOOKS; looks += 1) {
      await watched.settled();
      if (watched.effects() !== effects || await notedInPage(page) !== noted || await snapshotOf(page) !== before.snapshot) return true;
      await page.waitForTimeout(LOOK_AGAIN_MS);
    }
    return false;
  };
  /** Takes over what others pressed here, as if it had been pressed by this person. */
  const takeOver = (screen: Screen): void => {
    for (const each of screen.pressables) {
      const leadsTo = shared.get(whereOf(each, screen));
      if (leadsTo && isNew(each.kind)) known.set(each.kind, { pressed: 1, leadsTo: new Set(leadsTo) });
    }
  };
  const press = async (one: Pressable, before: Screen): Promise<Screen> => {
    const at = `${page.url().replace(/^https?:\/\/[^/]+/, '')} 「${one.name}」`;
    of(one.kind).pressed += 1;
    const point = await standingAt(page, one.at);
    if (!point) return look(at); // it went away by itself, as a message does
    const effects = watched.effects(), asked = watched.asked(), noted = await notedInPage(page);
    await page.mouse.click(point.x, point.y);
    pressed += 1;
    if (!one.isChosen && !await didSomething(before, effects, noted)) faults.add(`${at}: nothing happens (${one.kind.slice(0, 160)})`);
    await watched.settled();
    if (!options.isOurs(page.url())) await options.open(options.starts[0]!);
    const after = await look(at);
    const here = new Set(before.pressables.map(({ kind }) => kind));
    const leadsTo = after.pressables.map(({ kind }) => kind).filter((kind) => !here.has(kind));
    for (const kind of leadsTo) of(one.kind).leadsTo.add(kind);
    if (watched.asked() === asked) shared.set(whereOf(one, before), new Set(leadsTo));
    return after;
  };

  for (const [at, start] of options.starts.entries()) {
    const share = Math.ceil((options.pressesMax - pressed) / (options.starts.length - at)); // no start uses up what the others need
    await options.open(start);
    let screen = await look(start);
    for (let left = share; left > 0; left -= 1) {
      if (await fill(screen.fields)) screen = await look('typing');
      takeOver(screen);
      const next = screen.pressables.find(({ kind }) => isNew(kind)) ?? screen.pressables.find(isWorth);
      if (!next) break;
      screen = await press(next, screen);
    }
  }
  return { pressed, screens: screens.size, faults: [...faults] };
};

const wordsFor = ({ name, isNumber }: Field): string => {
  if (/电话|手机/.test(name)) return '13800001234';
  if (/地址|门牌|位置/.test(name)) return '越城区解放北路128号';
  if (/搜|找|商品/.test(name)) return '六角螺栓';
  return isNumber ? '2' : '给两个工地分开备的货';
};
