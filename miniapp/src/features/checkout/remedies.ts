import { type Finding, type FindingOf, formatFen, type Offer, type RefusalCode } from '@zhundan/shared';
import { fitQty, mostQty } from '../../ui/stepper/fit-qty';

/** One tap that mends a finding. */
export type Remedy =
  | { readonly kind: 'reviewPrices'; readonly label: string; readonly finding: FindingOf<'PRICE_CHANGED'> }
  | { readonly kind: 'setQty'; readonly label: string; readonly skuId: string; readonly qty: number }
  | { readonly kind: 'swap'; readonly label: string; readonly hint: string; readonly skuId: string; readonly by: Substitute }
  | { readonly kind: 'remove'; readonly label: string; readonly skuId: string }
  | { readonly kind: 'editAddress'; readonly label: string }
  | { readonly kind: 'chooseAddress'; readonly label: string }
  | { readonly kind: 'backToCart'; readonly label: string };

export type Substitute = FindingOf<'STOCK_SHORT'>['substitutes'][number];

/** A finding as the page shows it: what kind of trouble, the server's sentence, and what to tap. */
export interface Issue {
  readonly key: string;
  readonly blocking: boolean;
  readonly title: string;
  readonly message: string;
  readonly remedies: readonly Remedy[];
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
export const issueOf = (finding: Finding, lines: readonly KnownLine[]): Issue => {
  const issue = ISSUES[finding.code] as (finding: Finding, line: KnownLine | undefined) => Omit<Issue, 'key' | 'blocking' | 'message'>;
  const skuId = 'skuId' in finding ? finding.skuId : null;
  return {
    key: `${finding.code}:${skuId ?? ('ruleId' in finding ? finding.ruleId : '')}`,
    blocking: finding.severity === 'reject' || finding.severity === 'document',
    message: finding.message,
    ...issue(finding, lines.find((line) => line.skuId === skuId)),
  };
};

type IssueOf<Code extends Finding['code']> =
  (finding: FindingOf<Code>, line: KnownLine | undefined) => Omit<Issue, 'key' | 'blocking' | 'message'>;

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
        ...(left > 0 ? [setQty(finding.skuId, left, '改为剩余', line)] : []),
        ...swaps(finding.skuId, finding.substitutes),
        remove(finding.skuId),
      ],
    };
  },
  ADDRESS_TOO_VAGUE: () => ADDRESS_ISSUE,
  ADDRESS_TEXT_VAGUE: () => ADDRESS_ISSUE,
  ADDRESS_PIN_APART: () => ADDRESS_ISSUE,
  ADDRESS_OUT_OF_REGION: () => ADDRESS_ISSUE,
  RULE_REJECTS: ({ ruleName }) => ({ title: ruleName, remedies: [{ kind: 'backToCart', label: '返回购物车修改' }] }),
  LETTER_REQUIRED: ({ ruleName }) => ({ title: ruleName, remedies: [] }),
  REVIEW_REQUIRED: ({ ruleName }) => ({ title: ruleName, remedies: [] }),
  RULE_WARNS: ({ ruleName }) => ({ title: ruleName, remedies: [] }),
  RULE_UNDECIDED: ({ ruleName }) => ({ title: ruleName, remedies: [] }),
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

/** The price finding, when it is all that stands in the way. */
export const onlyPrices = (findings: readonly Finding[]): FindingOf<'PRICE_CHANGED'> | null => {
  const blocking = findings.filter(({ severity }) => severity === 'reject' || severity === 'document');
  const [first] = blocking;
  return blocking.length === 1 && first?.code === 'PRICE_CHANGED' ? first : null;
};
