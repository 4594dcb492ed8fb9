import { DEFAULT_RULES } from './default-rules.ts';
import type { Action, Condition, Rule } from './rule.ts';

/** A rule to copy: it gets an id of its own, and what is left empty (`of: ''`) is for the writer to pick. */
export interface RuleTemplate {
  readonly templateId: string;
  /** When one would want it. */
  readonly about: string;
  readonly rule: Omit<Rule, 'ruleId'>;
}

const template = (templateId: string, about: string, name: string, when: Condition, then: Action): RuleTemplate =>
  ({ templateId, about, rule: { name, mode: 'live', when, then } });

const review = (message: string): Action => ({ kind: 'review', hours: 24, message });
const warn = (message: string): Action => ({ kind: 'warn', tone: 'amber', message });

/** The three interceptions that every set begins with. */
const THREE = DEFAULT_RULES.rules.map(({ name, mode, when, then }, index): RuleTemplate => ({
  templateId: ['letter', 'brushing', 'lead-time'][index]!,
  about: ['大额订单要法人授权。', '同一门店短时间内重复下单。', '定制商品做得慢，让门店先知道。'][index]!, rule: { name, mode, when, then },
}));

export const TEMPLATES: readonly RuleTemplate[] = [
  ...THREE,
  template('overdue', '逾期欠款多的门店先由主管看一眼。', '逾期应收过多', { fact: 'overdueReceivables', op: 'gt', value: 2_000_000 },
    review('本店有 {overdueReceivables} 应收已逾期，超过 {limit}，先由主管复核。请尽快安排付款。')),
  template('credit', '欠款多了就停，等结清再下。', '未收应收过高', { fact: 'openReceivables', op: 'gt', value: 30_000_000 },
    { kind: 'reject', message: '本店未结清的应收为 {openReceivables}，超过 {limit}。请先结清一部分再下单。' }),
  template('night', '深夜下的大单容易出错。', '深夜大单',
    { all: [{ any: [{ fact: 'hour', op: 'gte', value: 23 }, { fact: 'hour', op: 'lt', value: 6 }] }, { fact: 'orderTotal', op: 'gt', value: 1_000_000 }] },
    review('深夜的大额订单先由主管复核，明早处理。请核对数量。')),
  template('first-order', '新门店的第一单，主管帮着把关。', '首单复核', { fact: 'isFirstOrder', op: 'eq', value: true },
    review('这是本店第一单，先由主管复核。请核对规格和地址。')),
  template('new-address', '第一次送的地址，金额又大。', '新地址大单',
    { all: [{ fact: 'addressIsNew', op: 'eq', value: true }, { fact: 'orderTotal', op: 'gt', value: 1_000_000 }] },
    warn('这个地址第一次送货。请再核对一遍门牌号和联系电话。')),
  template('bulk-sku', '一个规格订得特别多，多半是多打了一个零。', '单个规格数量过大', { fact: 'maxQtyOfOneSku', op: 'gt', value: 5_000 },
    warn('有一行订了 {maxQtyOfOneSku}，超过 {limit}。请确认没有多打一个零。')),
  template('bulk-of-sku', '盯住一个紧俏的规格。', '紧俏规格限量', { fact: 'qtyOfSku', of: '', op: 'gt', value: 100 },
    { kind: 'reject', message: '这个规格每单最多 {limit}。请减少数量，或分批下单。' }),
  template('new-store-category', '新店别一下子囤太多某一类。', '新店大量订某类',
    { all: [{ fact: 'qtyOfCategory', of: '', op: 'gt', value: 500 }, { fact: 'storeDays', op: 'lt', value: 30 }] },
    review('首单后 30 天内，这一类整单超过 {limit}，先由主管复核。请确认用量。')),
  template('category-amount', '某一类金额大时先确认。', '某类金额过大', { fact: 'amountOfCategory', of: '', op: 'gt', value: 2_000_000 },
    review('这一类合计 {amountOfCategory}，超过 {limit}，先由主管复核。请稍候。')),
  template('frequent', '一天里反复下小单，提醒合并。', '一天多次下单', { fact: 'ordersInHours', of: 24, op: 'gte', value: 8 },
    warn('24 小时内已下 {ordersInHours}。可以合并成一单，请看是否还有要加的。')),
  template('weekend', '周末的大单周一才发货。', '周末大单', { all: [{ fact: 'weekday', op: 'gte', value: 6 }, { fact: 'orderTotal', op: 'gt', value: 2_000_000 }] },
    warn('周末的大额订单周一才安排发货。急用请联系总部。')),
];
