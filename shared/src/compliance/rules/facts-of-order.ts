import { GEOCODE_LEVELS } from '../../addresses/levels.ts';
import { SHAOXING_DISTRICTS } from '../../addresses/regions.ts';
import { MONEY_MAX_FEN } from '../../money/fen.ts';
import { RECENT_ORDERS_MAX, STORE_DAYS_MAX } from './bounds.ts';
import { type Fact, IS, ONE_OF, ORDERED, type Parameter } from './fact.ts';
import type { RecentOverlap, RuleFacts } from './rule-facts.ts';
import { shanghaiHour, shanghaiWeekday } from './shanghai.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const LEVELS: readonly string[] = GEOCODE_LEVELS;

/** Exactly so many hours ago still counts. */
const within = (recent: readonly RecentOverlap[], hours: Parameter): readonly RecentOverlap[] =>
  recent.length === 0 ? recent : recent.filter((each) => each.secondsAgo <= (hours as number) * 3600);

const mostShared = (facts: RuleFacts, hours: Parameter): number =>
  within(facts.recent, hours).reduce((most, each) => Math.max(most, each.sharedSkus), 0);

/** In basis points, unrounded. */
const overlap = (facts: RuleFacts, hours: Parameter): number =>
  facts.lines.length === 0 ? 0 : (mostShared(facts, hours) * 10_000) / facts.lines.length;

const repeatedOrders = (facts: RuleFacts, hours: Parameter): string[] => {
  const most = mostShared(facts, hours);
  return most === 0 ? [] : within(facts.recent, hours).filter((each) => each.sharedSkus === most).map((each) => each.orderNo);
};

export const FACTS_OF_ORDER: readonly Fact[] = [
  {
    key: 'orderTotal', label: '合计', type: 'money', unit: '', operators: ORDERED, range: [0, MONEY_MAX_FEN],
    how: '按现行价目表算出的订单合计。', cost: '订单里就有，不另查。', read: (facts) => facts.totalFen,
  },
  {
    key: 'ordersInHours', label: '近 N 小时下单数', type: 'number', unit: '单', parameter: 'hours', operators: ORDERED, range: [0, RECENT_ORDERS_MAX],
    how: '本店在这几小时内另外下过几单，取消和未通过的不算。', cost: '读本店近 72 小时的订单，有索引。',
    read: (facts, of) => within(facts.recent, of).length, orderNos: (facts, of) => within(facts.recent, of).map((each) => each.orderNo),
    title: (of) => `近 ${of} 小时下单数`,
  },
  {
    key: 'overlapInHours', label: '近 N 小时规格重复率', type: 'share', unit: '', parameter: 'hours', operators: ORDERED, range: [0, 10_000],
    how: '与这几小时内本店每一单相同的规格数 ÷ 这一单的规格种数，取最高的一单。', cost: '读本店近 72 小时的订单，有索引。',
    read: overlap, orderNos: repeatedOrders, title: (of) => `与 ${of} 小时内订单的规格重复率`,
  },
  {
    key: 'hour', label: '下单时间', type: 'hours', unit: '点', operators: ORDERED, range: [0, 23],
    how: '提交时是几点（北京时间 0–23）。', cost: '不用查。', read: (facts) => shanghaiHour(facts.at),
  },
  {
    key: 'weekday', label: '星期', type: 'number', unit: '', operators: ORDERED, range: [1, 7],
    how: '提交时是星期几（北京时间），周一为 1，周日为 7。', cost: '不用查。', read: (facts) => shanghaiWeekday(facts.at),
    word: (value) => `周${WEEKDAYS[Number(value) - 1] ?? value}`,
  },
  {
    key: 'channel', label: '渠道', type: 'enum', unit: '', operators: ONE_OF, allows: (value) => /^[a-z_]{2,20}$/.test(value),
    how: '门店所属的价格渠道。', cost: '随门店一起读出，不另查。', read: (facts) => facts.channel,
  },
  {
    key: 'region', label: '门店所在区县', type: 'enum', unit: '', operators: ONE_OF, allows: (value) => /^\d{6}$/.test(value),
    how: '门店自己所在的区县，不是收货地址。', cost: '随门店一起读出，不另查。', read: (facts) => facts.region,
    word: (value) => SHAOXING_DISTRICTS[value] ?? String(value),
  },
  {
    key: 'storeDays', label: '门店下单天数', type: 'days', unit: '天', operators: ORDERED, range: [0, STORE_DAYS_MAX],
    how: '从本店第一单那天到今天的天数（北京时间），第一单当天为 0。', cost: '随门店一起读出，不另查。', read: (facts) => facts.storeDays,
  },
  {
    key: 'isFirstOrder', label: '本店首单', type: 'boolean', unit: '', operators: IS,
    how: '本店以前没有下过单。', cost: '随门店一起读出，不另查。', read: (facts) => facts.isFirstOrder,
  },
  {
    key: 'openReceivables', label: '未收应收', type: 'money', unit: '', operators: ORDERED, range: [0, MONEY_MAX_FEN],
    how: '本店尚未结清的应收单合计，含未到期的。', cost: '读本店未结的应收单，有索引。', read: (facts) => facts.openReceivablesFen,
  },
  {
    key: 'overdueReceivables', label: '逾期应收', type: 'money', unit: '', operators: ORDERED, range: [0, MONEY_MAX_FEN],
    how: '本店已过到期日仍未结清的应收单合计。', cost: '读本店未结的应收单，有索引。', read: (facts) => facts.overdueReceivablesFen,
  },
  {
    key: 'addressLevel', label: '地址精度', type: 'enum', unit: '', operators: ONE_OF, allows: (value) => LEVELS.indexOf(value) >= 0,
    how: '收货地址在地图上匹配到的级别，如门牌号、兴趣点。', cost: '随地址一起读出，不另查。', read: (facts) => facts.addressLevel,
  },
  {
    key: 'addressIsNew', label: '新收货地址', type: 'boolean', unit: '', operators: IS,
    how: '这个地址还没有送过货。', cost: '随地址一起读出，不另查。', read: (facts) => facts.addressIsNew,
  },
  {
    key: 'priceListVersion', label: '价目表版本', type: 'number', unit: '', operators: ORDERED, range: [0, 1_000_000],
    how: '判断时现行价目表的版本号。', cost: '随价格一起读出，不另查。', read: (facts) => facts.priceListVersion,
  },
];
