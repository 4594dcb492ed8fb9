/** What stopped a submit, for a picture: short, and never a code. Rules have names of their own. */
const CHECK_NAMES: Readonly<Record<string, string>> = {
  PRICE_CHANGED: '价格已更新', NOT_PRICED: '商品未定价', SKU_NOT_SELLABLE: '商品已停售', QTY_BELOW_MINIMUM: '低于起订量',
  QTY_NOT_MULTIPLE: '不是整包装', STOCK_SHORT: '库存不足', STORE_CLOSED: '门店已停用', ORDER_TOO_LARGE: '金额超出上限',
  ADDRESS_UNKNOWN: '地址已删除', ADDRESS_TOO_VAGUE: '地址不到门牌', ADDRESS_TEXT_VAGUE: '地址用了“附近”等说法', ADDRESS_PIN_APART: '地图点与地址不符',
  ADDRESS_OUT_OF_REGION: '超出配送区域', RULE_REJECTS: '规则拒绝', LETTER_REQUIRED: '缺法人授权书', LETTER_NOT_FITTING: '授权书不符',
  REVIEW_REQUIRED: '需要人工复核', RULE_WARNS: '规则提醒', RULE_UNDECIDED: '规则缺少依据',
};

/** A cause as `one_pass_cause_days` keeps it: `rule:<id>`, whose name is told along, or the code of a check. */
export const causeName = (cause: string, ruleName: string | null): string =>
  ruleName ?? (cause.startsWith('rule:') ? '已删除的规则' : CHECK_NAMES[cause] ?? '其他原因');

export const checkName = (code: string): string => CHECK_NAMES[code] ?? '其他原因';

/** How a submit ended. */
export const SUBMIT_OUTCOME_NAMES = { accepted: '一次通过', held: '转人工复核', refused: '未通过' } as const;
export type SubmitOutcome = keyof typeof SUBMIT_OUTCOME_NAMES;

/** What a finding does. */
export const SEVERITY_NAMES = { reject: '拒绝', document: '需授权书', review: '需复核', warn: '提醒' } as const;
export type SeverityName = keyof typeof SEVERITY_NAMES;
