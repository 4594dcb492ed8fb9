import { type Finding, type FindingOf, fitQty, formatFen, mostQty, type Offer, type RefusalCode, REPLACES_MAX } from '@zhundan/shared';
import { spokenInstant } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { type Repeated, repeatedIn } from '../../lib/repeats';
import { wordsOf } from '../../lib/rule-words';

/** One tap that mends a finding. */
export type Remedy =
  | { readonly kind: 'reviewPrices'; readonly label: string; readonly finding: FindingOf<'PRICE_CHANGED'> }
  | { readonly kind: 'setQty'; readonly label: string; readonly skuId: string; readonly qty: number }
  | { readonly kind: 'swap'; readonly label: string; readonly hint: string; readonly skuId: string; readonly by: Substitute }
  | { readonly kind: 'remove'; readonly label: string; readonly skuId: string }
  | { readonly kind: 'editAddress'; readonly label: string }
  | { readonly kind: 'chooseAddress'; readonly label: string }
  | { readonly kind: 'backToCart'; readonly label: string }
  | { readonly kind: 'signLetter'; readonly label: string }
  /** It was the same again: nothing is ordered, and the goods leave the cart. */
  | { readonly kind: 'drop'; readonly label: string }
  /** One order in place of this one and the earlier ones that it repeats. */
  | { readonly kind: 'merge'; readonly label: string; readonly orderNos: readonly string[] };

export type Substitute = FindingOf<'STOCK_SHORT'>['substitutes'][number];

/** A finding as the page shows it: what kind of trouble, the server's sentence, and what to tap. */
export interface Issue {
  readonly key: string;
  readonly blocking: boolean;
  /** How loud it is, when that does not follow from whether it blocks. */
  readonly tone?: 'bad' | 'warn' | 'plain';
  readonly title: string;
  readonly message: string;
  readonly remedies: readonly Remedy[];
  /** The earlier order that it looks like, to be held beside it. */
  readonly repeats?: Repeated;
}

/** What the cart knows of a line that a finding may not say. */
export interface KnownLine {
  readonly skuId: string;
  readonly qty: number;
  readonly offer: Pick<Offer, 'unit' | 'packMultiple' | 'minQty'>;
}

/** At most this many substitutes are offered: more is a search, and there is a page for that. */
const SUBSTITUTES_SHOWN = 2;

/** Every finding with its next action; the first remedy is the one most people want. */
export const issueOf = (finding: Finding, lines: readonly KnownLine[], now: number = serverNow()): Issue => {
  const issue = ISSUES[finding.code] as (finding: Finding, line: KnownLine | undefined, now: number) => Found;
  const skuId = 'skuId' in finding ? finding.skuId : null;
  return {
    key: `${finding.code}:${skuId ?? ('ruleId' in finding ? finding.ruleId : '')}`,
    blocking: finding.severity === 'reject' || finding.severity === 'document',
    message: finding.message,
    ...issue(finding, lines.find((line) => line.skuId === skuId), now),
  };
};

/** The message is the server's unless there is more to say. */
type Found = Omit<Issue, 'key' | 'blocking' | 'message'> & Partial<Pick<Issue, 'message'>>;
type IssueOf<Code extends Finding['code']> = (finding: FindingOf<Code>, line: KnownLine | undefined, now: number) => Found;

const remove = (skuId: string): Remedy => ({ kind: 'remove', label: '移出订单', skuId });
const swaps = (skuId: string, substitutes: readonly Substitute[]): Remedy[] =>
  substitutes.filter((each) => mostQty(each.available, each) > 0).slice(0, SUBSTITUTES_SHOWN)
    .map((by) => ({
      kind: 'swap', label: `换成 ${by.specText || by.name}`, skuId, by,
      hint: `${formatFen(by.priceFen)}/${by.unit}，有货 ${by.available} ${by.unit}`,
    }));

const ADDRESS_ISSUE = {
  title: '收货地址需要修改',
  remedies: [{ kind: 'editAddress', label: '修改地址' }, { kind: 'chooseAddress', label: '换一个地址' }],
} as const;

const ISSUES: { readonly [Code in Finding['code']]: IssueOf<Code> } = {
  PRICE_CHANGED: (finding) => ({ title: '价格有变', remedies: [{ kind: 'reviewPrices', label: '查看新价格', finding }] }),
  NOT_PRICED: (finding) => ({ title: '暂未定价', remedies: [remove(finding.skuId)] }),
  SKU_NOT_SELLABLE: (finding) => ({
    title: '已停售',
    remedies: [...swaps(finding.skuId, finding.substitutes), remove(finding.skuId)],
  }),
  QTY_BELOW_MINIMUM: (finding, line) => ({
    title: '低于起订量', remedies: [setQty(finding.skuId, finding.suggestedQty, '调整为', line), remove(finding.skuId)],
  }),
  QTY_NOT_MULTIPLE: (finding, line) => ({
    title: '不是整包', remedies: [setQty(finding.skuId, finding.suggestedQty, '调整为', line), remove(finding.skuId)],
  }),
  STOCK_SHORT: (finding, line) => {
    const left = line ? mostQty(finding.available, line.offer) : 0;
    return {
      title: '库存不足',
      remedies: [
        ...(left > 0 ? [setQty(finding.skuId, left, left === finding.available ? '改为剩余' : '按整包改为', line)] : []),
        ...swaps(finding.skuId, finding.substitutes),
        remove(finding.skuId),
      ],
    };
  },
  ADDRESS_TOO_VAGUE: () => ADDRESS_ISSUE,
  ADDRESS_TEXT_VAGUE: () => ADDRESS_ISSUE,
  ADDRESS_PIN_APART: () => ADDRESS_ISSUE,
  ADDRESS_OUT_OF_REGION: () => ADDRESS_ISSUE,
  RULE_REJECTS: (finding) => ({ title: finding.ruleName, message: wordsOf(finding), remedies: [{ kind: 'backToCart', label: '返回购物车修改' }] }),
  LETTER_REQUIRED: (finding) => (finding.satisfiedBy === null
    ? { title: '需要法人授权书', tone: 'warn', message: wordsOf(finding), remedies: [{ kind: 'signLetter', label: LETTER_LABEL }] }
    : { title: '已有法人授权书', tone: 'plain', remedies: [] }),
  REVIEW_REQUIRED: (finding, _, now) => {
    const repeats = repeatedIn([finding]);
    const wait = reviewWords(finding.hours, now);
    if (repeats === null) return { title: finding.ruleName, message: `${wordsOf(finding)}\n${wait}`, remedies: mergeOf(finding) };
    // Both baskets stand below: figures about them would say it a second time, and worse.
    return { title: finding.ruleName, message: `${finding.message}\n${wait}`, repeats, remedies: [...mergeOf(finding), { kind: 'drop', label: '不要这一单' }] };
  },
  RULE_WARNS: (finding) => ({ title: finding.ruleName, tone: finding.tone === 'red' ? 'bad' : 'warn', message: wordsOf(finding), remedies: [] }),
  RULE_UNDECIDED: (finding, _, now) => ({
    title: finding.ruleName, message: finding.hours === null ? finding.message : `${finding.message}\n${reviewWords(finding.hours, now)}`, remedies: [],
  }),
};

const LETTER_LABEL = '拍授权书并签名';

/** What becomes of an order that a supervisor has to look at, before it is submitted. */
const reviewWords = (hours: number, now: number): string =>
  `可以照常提交：货先为您留着，现在提交的话，主管最迟 ${spokenInstant(new Date(now + hours * 3_600_000).toISOString(), now)} 前给出结果。`;

/** At most so many orders may be merged into one; contracts/orders/order-request.ts. */
const mergeOf = ({ comparisons }: FindingOf<'REVIEW_REQUIRED'>): Remedy[] => {
  const orderNos = [...new Set(comparisons.flatMap((each) => each.orderNos))].slice(0, REPLACES_MAX);
  return orderNos.length === 0 ? [] : [{ kind: 'merge', label: '和原订单合并成一单', orderNos }];
};

const setQty = (skuId: string, qty: number, verb: string, line: KnownLine | undefined): Remedy => ({
  kind: 'setQty', label: `${verb} ${qty} ${line?.offer.unit ?? ''}`.trim(), skuId, qty: line ? fitQty(qty, line.offer) : qty,
});

/** Refusals of a whole order that come without findings. Null: the sentence and 重试 are all there is. */
export const remedyOf = (code: RefusalCode | 'OFFLINE' | 'TIMEOUT'): Remedy | null => {
  if (code === 'ADDRESS_UNKNOWN') return { kind: 'chooseAddress', label: '重新选择地址' };
  if (code === 'ORDER_TOO_LARGE' || code === 'INPUT_INVALID') return { kind: 'backToCart', label: '返回购物车修改' };
  return null;
};

const blockingOf = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ severity }) => severity === 'reject' || severity === 'document');

/** The findings that ask for a letter, when nothing else stands in the way. */
export const onlyLetters = (findings: readonly Finding[]): readonly FindingOf<'LETTER_REQUIRED'>[] => {
  const blocking = blockingOf(findings);
  const letters = blocking.filter((each): each is FindingOf<'LETTER_REQUIRED'> => each.code === 'LETTER_REQUIRED');
  return letters.length === blocking.length ? letters : [];
};

/** Whether a supervisor will look at it first, when nothing stands in the way. */
export const isHeld = (findings: readonly Finding[]): boolean => blockingOf(findings).length === 0 && findings.some(({ severity }) => severity === 'review');

/** The price finding, when it is all that stands in the way. */
export const onlyPrices = (findings: readonly Finding[]): FindingOf<'PRICE_CHANGED'> | null => {
  const blocking = blockingOf(findings);
  const [first] = blocking;
  return blocking.length === 1 && first?.code === 'PRICE_CHANGED' ? first : null;
};
