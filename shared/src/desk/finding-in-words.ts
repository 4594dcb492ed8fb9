import * as z from 'zod/mini';
import { everyFact, type MayRead } from './may-read.ts';
import { checkName, type SeverityName } from './words.ts';

/** A finding as people read it years later, whatever was kept of it in its time. */
export interface FindingInWords {
  readonly title: string;
  readonly severity: SeverityName;
  readonly message: string;
  /** What exactly: comparisons that held, or the goods and numbers. */
  readonly details: readonly string[];
  readonly ruleId: string | null;
}

const kept = z.looseObject({
  code: z.string(),
  severity: z.optional(z.enum(['reject', 'document', 'review', 'warn'])),
  message: z.optional(z.string()),
  ruleId: z.optional(z.string()), ruleName: z.optional(z.string()),
  comparisons: z.optional(z.array(z.looseObject({ fact: z.optional(z.string()), sentence: z.optional(z.string()), orderNos: z.optional(z.array(z.string())) }))),
  missing: z.optional(z.array(z.string())),
  name: z.optional(z.string()), specText: z.optional(z.string()), skuCode: z.optional(z.string()),
  wanted: z.optional(z.int()), available: z.optional(z.int()), words: z.optional(z.array(z.string())),
  meters: z.optional(z.int()), packMultiple: z.optional(z.int()), minQty: z.optional(z.int()), district: z.optional(z.string()),
});
type Kept = z.infer<typeof kept>;

/**
 * Findings are kept as they were told; those that the writer found under its lock are kept bare. What an earlier form
 * left out is left out here: an old record is shown as far as it goes, and never breaks the page that shows it.
 */
export const findingsInWords = (findings: unknown, mayRead: MayRead = everyFact): FindingInWords[] =>
  (Array.isArray(findings) ? findings : []).flatMap((each) => {
    const parsed = kept.safeParse(each);
    return parsed.success ? [inWords(parsed.data, mayRead)] : [];
  });

/** What quotes a fact that the reader may not know is told by its name alone. */
const inWords = (found: Kept, mayRead: MayRead): FindingInWords => (found.comparisons?.some(({ fact }) => fact !== undefined && !mayRead(fact))
  ? { title: found.ruleName || checkName(found.code), severity: found.severity ?? 'reject', message: '', details: ['依据涉及门店欠款，不对您的岗位显示。'], ruleId: found.ruleId ?? null }
  : inAllWords(found));

const inAllWords = (found: Kept): FindingInWords => ({
  title: found.ruleName || checkName(found.code),
  severity: found.severity ?? 'reject',
  message: found.message ?? '',
  details: [...goodsOf(found), ...comparisonsOf(found)],
  ruleId: found.ruleId ?? null,
});

const goodsOf = ({ name, specText, skuCode, wanted, available, words, meters, packMultiple, minQty, district }: Kept): string[] => {
  const goods = [name, specText].filter(Boolean).join(' ') || skuCode;
  return [
    ...(goods ? [goods] : []),
    ...(wanted === undefined ? [] : [`要 ${wanted}，当时可售 ${available ?? 0}`]),
    ...(minQty === undefined ? [] : [`起订量 ${minQty}`]),
    ...(packMultiple === undefined ? [] : [`每包 ${packMultiple}`]),
    ...(words && words.length > 0 ? [`用词：${words.join('、')}`] : []),
    ...(meters === undefined ? [] : [`相差 ${meters} 米`]),
    ...(district ? [`所在：${district}`] : []),
  ];
};

const comparisonsOf = ({ comparisons = [], missing = [] }: Kept): string[] => [
  ...comparisons.flatMap(({ sentence, orderNos = [] }) => (sentence ? [orderNos.length > 0 ? `${sentence}（${orderNos.join('、')}）` : sentence] : [])),
  ...(missing.some(Boolean) ? [`当时不知道：${missing.filter(Boolean).join('、')}`] : []),
];
