import { goodsToMatch, type GoodsOption, type MatchedGoods, MATCH_LINES_MAX, type Output, parsePastedList, type PastedLine, settleLine, type SettledLine, type contracts } from '@zhundan/shared';
import { PASTED_LISTS, type PastedListCase } from './data/pasted-lists.ts';
import type { Figure } from './lib/report.ts';
import type { Shopper } from './lib/shop.ts';

/** How a line was answered, against its right answer. `wrong`: taken without asking, and not what was meant. */
type Verdict = 'right' | 'missed' | 'wrong';
interface Judged { readonly how: string; readonly said: string; readonly verdict: Verdict; readonly answer: string }

/** What a line means: `? LJ-M8-30-304 200`. */
const meantBy = (right: string) => {
  const [, mustAsk, code = '', qty] = /^(\? )?(\S+)(?: (\d+))?$/.exec(right) ?? [];
  return { mustAsk: mustAsk !== undefined, code, qty: qty === undefined ? null : Number(qty) };
};

/** The pasted lists, read as the phone reads them: lines that are right, and lines that were taken for something else. */
export const benchPasted = async (person: Shopper): Promise<Figure[]> => {
  const names = await namesOf(person, PASTED_LISTS.flatMap(({ right }) => right).filter((each) => !/^[-!]$/.test(each)).map((each) => meantBy(each).code));
  const judged: Judged[] = [];
  for (const list of PASTED_LISTS) judged.push(...await judge(person, list, names));
  for (const { how, said, verdict, answer } of judged) if (verdict !== 'right') console.log(`${verdict}: ${said} → ${answer} (${how})`);
  const count = (verdict: Verdict): number => judged.filter((each) => each.verdict === verdict).length;
  const asked = judged.filter(({ answer }) => answer.startsWith('?')).length;
  return [
    { what: 'pasted lines taken right, or asked with the right answer among the choices', value: (100 * count('right')) / judged.length, unit: '%', reach: { atLeast: 95 },
      madeOf: `${count('right')} of ${judged.length} lines in ${PASTED_LISTS.length} lists at 18,000 SKUs; ${asked} asked` },
    { what: 'pasted lines of which a wrong SKU or quantity was taken without asking', value: count('wrong'), reach: { atMost: 0 }, madeOf: `${judged.length} lines` },
  ];
};

const judge = async (person: Shopper, { how, text, right }: PastedListCase, names: ReadonlyMap<string, string>): Promise<Judged[]> => {
  const { lines } = parsePastedList(text);
  if (lines.length !== right.length) throw new Error(`${how}: ${lines.length} lines were read, ${right.length} were written: ${lines.map(({ said }) => said).join(' | ')}`);
  const matches = await matchesOf(person, lines.flatMap(goodsToMatch));
  return lines.map((line, at) => {
    const settled = settleLine(line, (goods) => matches.get(goods));
    return { how, said: line.said, verdict: verdictOf(settled, line, right[at]!, names), answer: inShort(settled) };
  });
};

const verdictOf = (settled: SettledLine, line: PastedLine, right: string, names: ReadonlyMap<string, string>): Verdict => {
  const isTaken = settled.kind === 'found' && settled.qty.kind === 'known';
  if (right === '-' || right === '!') return isTaken ? 'wrong' : (right === '-') === (settled.kind === 'aside') ? 'right' : 'missed';
  const { mustAsk, code, qty } = meantBy(right);
  const isMeant = ({ offer }: Pick<GoodsOption, 'offer'>): boolean => `${offer.name} ${offer.specText}` === names.get(code);
  if (isTaken) return !mustAsk && settled.offer.skuCode === code && settled.qty.kind === 'known' && settled.qty.qty === qty ? 'right' : 'wrong';
  if (settled.kind === 'choose') return settled.options.some((option) => isMeant(option) && (qty === null || option.amounts.some(({ value }) => value === qty))) ? 'right' : 'missed';
  if (settled.kind !== 'found' || settled.qty.kind === 'known' || !isMeant(settled)) return 'missed';
  return qty === null || settled.qty.choices.some((choice) => choice.qty === qty) ? 'right' : 'missed';
};

const inShort = (settled: SettledLine): string => {
  if (settled.kind === 'choose') return `? ${settled.options.map(({ offer, amounts }) => `${offer.skuCode}×${amounts.map(({ value }) => value).join('/')}`).join(' ')} [${settled.missing.join(' ')}]`;
  if (settled.kind !== 'found') return settled.kind;
  return settled.qty.kind === 'known' ? `${settled.offer.skuCode}×${settled.qty.qty}` : `? ${settled.offer.skuCode} ${settled.qty.why} ${settled.qty.choices.map(({ label }) => label).join(' ')}`;
};

type Matched = Output<typeof contracts.matchGoods>;

const matchesOf = async (person: Shopper, goods: readonly string[]): Promise<ReadonlyMap<string, MatchedGoods>> => {
  const matches = new Map<string, MatchedGoods>();
  for (let at = 0; at < goods.length; at += MATCH_LINES_MAX) {
    const lines = goods.slice(at, at + MATCH_LINES_MAX);
    const reply = await person.post('/api/catalog/match', { lines });
    if (!reply.ok) throw new Error(`not matched: ${reply.status} ${await reply.text()}`);
    (await reply.json() as Matched).matches.forEach((match, index) => matches.set(lines[index]!, match));
  }
  return matches;
};

/** Name and spec by code, as the phone shows them: a code that names nothing would make the list worth nothing. */
const namesOf = async (person: Shopper, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const matches = await matchesOf(person, [...new Set(codes)]);
  return new Map([...matches].map(([code, { kind, offers }]) => {
    if (kind !== 'found') throw new Error(`${code} is no SKU of this world`);
    return [code, `${offers[0]!.name} ${offers[0]!.specText}`];
  }));
};
