import { CATEGORY, FIELD, ITEM, NOBODY_KNOWS, PART, Reader } from './codec-reader.ts';
import { readText, remembering, writeText } from './codec-words.ts';
import type { OtherBasket, RecentOverlap, RuleFacts, RuleLine } from './rule-facts.ts';

/**
 * Facts as text, as they are kept with every attempt: `2|at|total|…|chains of categories|lines|recent`. Not JSON, because a
 * million of them are read in one go inside JSON, where every quote would be escaped, and reading them by hand is several
 * times faster. Plain ASCII. A change of form needs a new number in front, and a decoder that still reads the old: version 1
 * knew of an earlier order only how many SKUs both have.
 */
const VERSION = '2', WITHOUT_BASKETS = '1';

const orUnknown = <Value>(value: Value | null, write: (value: Value) => string): string => (value === null ? NOBODY_KNOWS : write(value));
const writeFlag = (flag: boolean): string => (flag ? '1' : '0');
const items = (written: readonly string[]): string => written.map((each) => each + ITEM).join('');

/** Each chain of categories is written once, and lines point at it. */
const writeLines = (lines: readonly RuleLine[]): { chains: string; lines: string } => {
  const chains: string[] = [];
  const written = lines.map(({ skuId, qty, amountFen, categoryIds, leadDays }) => {
    const chain = orUnknown(categoryIds, (ids) => ids.map((id) => writeText(id) + CATEGORY).join(''));
    if (chains.indexOf(chain) < 0) chains.push(chain);
    const lead = leadDays === null ? '' : leadDays === 'unknown' ? NOBODY_KNOWS : leadDays;
    return [writeText(skuId), qty, amountFen, chains.indexOf(chain), lead].join(PART);
  });
  return { chains: items(chains), lines: items(written) };
};

const writeRecent = ({ orderNo, secondsAgo, sharedSkus, basket }: RecentOverlap): string =>
  [writeText(orderNo), secondsAgo, sharedSkus, ...(basket === null ? [''] : [basket.skuCount, basket.totalFen, basket.sameFen])].join(PART);

export const encodeFacts = (facts: RuleFacts): string => {
  const { chains, lines } = writeLines(facts.lines);
  return [
    VERSION, writeText(facts.at), facts.totalFen, facts.priceListVersion, writeText(facts.channel), writeText(facts.region), facts.storeDays,
    writeFlag(facts.isFirstOrder), orUnknown(facts.openReceivablesFen, String), orUnknown(facts.overdueReceivablesFen, String),
    orUnknown(facts.addressLevel, writeText), orUnknown(facts.addressIsNew, writeFlag), orUnknown(facts.letterId, writeText),
    chains, lines, items(facts.recent.map(writeRecent)),
  ].join(FIELD);
};

const orNull = <Value>(reader: Reader, read: () => Value): Value | null => {
  if (!reader.comes(NOBODY_KNOWS)) return read();
  reader.pass(FIELD);
  return null;
};

/** There are a few hundred in a whole history. */
const readChain = remembering((text: string): readonly string[] | null =>
  text === NOBODY_KNOWS ? null : text.split(CATEGORY).slice(0, -1).map(readText));

type Chains = readonly (readonly string[] | null)[];

const readChains = (reader: Reader): Chains => {
  const chains: (readonly string[] | null)[] = [];
  while (!reader.comes(FIELD)) chains.push(readChain(reader.word(ITEM)));
  return chains;
};

const readLines = (reader: Reader, chains: Chains): RuleLine[] => {
  const lines: RuleLine[] = [];
  while (!reader.comes(FIELD)) {
    const skuId = readText(reader.word(PART));
    const qty = reader.int(PART), amountFen = reader.int(PART);
    const categoryIds = chains[reader.int(PART)];
    if (categoryIds === undefined) return reader.fail();
    lines.push({ skuId, qty, amountFen, categoryIds, leadDays: readLeadDays(reader) });
  }
  return lines;
};

const readLeadDays = (reader: Reader): RuleLine['leadDays'] => {
  if (reader.comes(ITEM)) return null;
  if (!reader.comes(NOBODY_KNOWS)) return reader.int(ITEM);
  reader.pass(ITEM);
  return 'unknown';
};

const readRecent = (reader: Reader, version: string): RecentOverlap[] => {
  const recent: RecentOverlap[] = [];
  while (!reader.isAtEnd()) {
    const orderNo = readText(reader.word(PART)), secondsAgo = reader.int(PART);
    if (version === WITHOUT_BASKETS) recent.push({ orderNo, secondsAgo, sharedSkus: reader.int(ITEM), basket: null });
    else recent.push({ orderNo, secondsAgo, sharedSkus: reader.int(PART), basket: readBasket(reader) });
  }
  return recent;
};

const readBasket = (reader: Reader): OtherBasket | null =>
  (reader.comes(ITEM) ? null : { skuCount: reader.int(PART), totalFen: reader.int(PART), sameFen: reader.int(ITEM) });

/** @throws on a text that encodeFacts did not write */
export const decodeFacts = (text: string): RuleFacts => {
  const reader = new Reader(text, 0);
  const version = reader.word(FIELD);
  if (version !== VERSION && version !== WITHOUT_BASKETS) reader.fail();
  const at = readText(reader.word(FIELD));
  const totalFen = reader.int(FIELD), priceListVersion = reader.int(FIELD);
  const channel = readText(reader.word(FIELD)), region = readText(reader.word(FIELD));
  const storeDays = reader.int(FIELD), isFirstOrder = reader.flag(FIELD);
  const openReceivablesFen = orNull(reader, () => reader.int(FIELD)), overdueReceivablesFen = orNull(reader, () => reader.int(FIELD));
  const addressLevel = orNull(reader, () => readText(reader.word(FIELD))), addressIsNew = orNull(reader, () => reader.flag(FIELD));
  const letterId = orNull(reader, () => readText(reader.word(FIELD)));
  const lines = readLines(reader, readChains(reader));
  return {
    at, totalFen, priceListVersion, channel, region, storeDays, isFirstOrder, openReceivablesFen, overdueReceivablesFen,
    addressLevel, addressIsNew, letterId, lines, recent: readRecent(reader, version),
  };
};
