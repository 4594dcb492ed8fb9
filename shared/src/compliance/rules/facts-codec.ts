import type { RecentOverlap, RuleFacts, RuleLine } from './rule-facts.ts';
import { isShort, lengthen, shorten } from './short-ids.ts';

/**
 * Facts as text, as they are kept with every attempt: `1|at|total|…|lines|recent`. Not JSON, because a million of them are
 * read in one go inside JSON, where every quote would be escaped, and because splitting is several times faster.
 * A change of form needs a new number in front, and a decoder that still reads the old.
 */
const VERSION = '1';
const FIELDS = 16;

/** Between fields, between items of a list, between parts of an item, between categories. */
const FIELD = '|', ITEM = ';', PART = ',', CATEGORY = '/';
const NOBODY_KNOWS = '~';
/** What would be mistaken for structure, must be escaped in JSON, or is half a character. */
const SPECIAL = /[^\w.:\- \u00a0-\u2027\u202a-\ud7ff\ue000-\uffff]/g;

const escape = (each: string): string => `%${(each.charCodeAt(0) + 0x10000).toString(16).slice(1)}`;
const escaped = (text: string): string => text.replace(SPECIAL, escape);
const unescaped = (text: string): string =>
  text.indexOf('%') < 0 ? text : text.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** An id, shortened where nothing is lost by it; what happens to be as long as a short one is escaped whole, to no such length. */
const writeId = (id: string): string => {
  const short = shorten(id);
  if (short !== null) return short;
  const text = escaped(id);
  return isShort(text) ? id.split('').map(escape).join('') : text;
};
const readId = (text: string): string => (isShort(text) ? lengthen(text) : unescaped(text));

const orUnknown = <Value>(value: Value | null, write: (value: Value) => string): string => (value === null ? NOBODY_KNOWS : write(value));
const orNull = <Value>(text: string, read: (text: string) => Value): Value | null => (text === NOBODY_KNOWS ? null : read(text));

const writeFlag = (flag: boolean): string => (flag ? '1' : '0');
const readFlag = (text: string): boolean => text === '1';

/** Each chain of categories is written once, and lines point at it. */
const writeLines = (lines: readonly RuleLine[]): { chains: string; lines: string } => {
  const chains: string[] = [];
  const written = lines.map(({ skuId, qty, amountFen, categoryIds, leadDays }) => {
    const chain = orUnknown(categoryIds, (ids) => `${ids.map(writeId).join(CATEGORY)}${ids.length === 0 ? '' : CATEGORY}`);
    if (chains.indexOf(chain) < 0) chains.push(chain);
    const lead = leadDays === null ? '' : leadDays === 'unknown' ? NOBODY_KNOWS : String(leadDays);
    return [writeId(skuId), qty, amountFen, chains.indexOf(chain), lead].join(PART);
  });
  return { chains: chains.join(ITEM), lines: written.join(ITEM) };
};

const readChain = (chain: string): readonly string[] | null =>
  chain === NOBODY_KNOWS ? null : chain === '' ? [] : chain.slice(0, -1).split(CATEGORY).map(readId);

const readLine = (text: string, chains: readonly (readonly string[] | null)[]): RuleLine => {
  const parts = text.split(PART);
  const lead = parts[4]!;
  return {
    skuId: readId(parts[0]!), qty: Number(parts[1]), amountFen: Number(parts[2]), categoryIds: chains[Number(parts[3])]!,
    leadDays: lead === '' ? null : lead === NOBODY_KNOWS ? 'unknown' : Number(lead),
  };
};

const writeRecent = ({ orderNo, secondsAgo, sharedSkus }: RecentOverlap): string => [escaped(orderNo), secondsAgo, sharedSkus].join(PART);

const readRecent = (text: string): RecentOverlap => {
  const parts = text.split(PART);
  return { orderNo: unescaped(parts[0]!), secondsAgo: Number(parts[1]), sharedSkus: Number(parts[2]) };
};

const listOf = <Each>(text: string, read: (text: string) => Each): Each[] => (text === '' ? [] : text.split(ITEM).map(read));

export const encodeFacts = (facts: RuleFacts): string => {
  const { chains, lines } = writeLines(facts.lines);
  return [
    VERSION, escaped(facts.at), facts.totalFen, facts.priceListVersion, escaped(facts.channel), escaped(facts.region),
    facts.storeDays, writeFlag(facts.isFirstOrder), orUnknown(facts.openReceivablesFen, String), orUnknown(facts.overdueReceivablesFen, String),
    orUnknown(facts.addressLevel, escaped), orUnknown(facts.addressIsNew, writeFlag), orUnknown(facts.letterId, writeId),
    chains, lines, facts.recent.map(writeRecent).join(ITEM),
  ].join(FIELD);
};

/** @throws on a text that encodeFacts did not write */
export const decodeFacts = (text: string): RuleFacts => {
  const fields = text.split(FIELD);
  if (fields[0] !== VERSION || fields.length !== FIELDS) throw new Error(`Not facts of version ${VERSION}: ${text.slice(0, 40)}`);
  const chains = fields[13]!.split(ITEM).map(readChain);
  return {
    at: unescaped(fields[1]!), totalFen: Number(fields[2]), priceListVersion: Number(fields[3]),
    channel: unescaped(fields[4]!), region: unescaped(fields[5]!), storeDays: Number(fields[6]), isFirstOrder: readFlag(fields[7]!),
    openReceivablesFen: orNull(fields[8]!, Number), overdueReceivablesFen: orNull(fields[9]!, Number),
    addressLevel: orNull(fields[10]!, unescaped), addressIsNew: orNull(fields[11]!, readFlag), letterId: orNull(fields[12]!, readId),
    lines: listOf(fields[14]!, (each) => readLine(each, chains)), recent: listOf(fields[15]!, readRecent),
  };
};
