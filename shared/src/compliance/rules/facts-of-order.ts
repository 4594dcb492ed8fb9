import { GEOCODE_LEVELS } from '../../addresses/levels.ts';
import { SHAOXING_DISTRICTS } from '../../addresses/regions.ts';
import { MONEY_MAX_FEN } from '../../money/fen.ts';
import { STORE_DAYS_MAX } from './bounds.ts';
import { type Fact, IS, ONE_OF, ORDERED } from './fact.ts';
import { shanghaiHour, shanghaiWeekday } from './shanghai.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const LEVELS: readonly string[] = GEOCODE_LEVELS;

export const FACTS_OF_ORDER: readonly Fact[] = [
  {
    key: 'orderTotal', label: '合计', type: 'money', unit: '', operators: ORDERED, range: [0, MONEY_MAX_FEN],
    how: '整单的合计，按现行价目表计价。', read: (facts) => facts.totalFen,
  },
  {
    key: 'hour', label: '下单时间', type: 'hours', unit: '点', operators: ORDERED, range: [0, 23],
    how: '提交时是几点（北京时间 0–23）。', read: (facts) => shanghaiHour(facts.at),
  },
  {
    key: 'weekday', label: '星期', type: 'number', unit: '', operators: ORDERED, range: [1, 7],
    how: '提交时是星期几（北京时间），周一为 1，周日为 7。', read: (facts) => shanghaiWeekday(facts.at),
    word: (value) => `周${WEEKDAYS[Number(value) - 1] ?? value}`,
  },
  {
    key: 'channel', label: '渠道', type: 'enum', unit: '', operators: ONE_OF, allows: (value) => /^[a-z_]{2,20}$/.test(value),
    how: '门店所属的价格渠道。', read: (facts) => facts.channel,
  },
  {
    key: 'region', label: '门店所在区县', type: 'enum', unit: '', operators: ONE_OF, allows: (value) => /^\d{6}$/.test(value),
    how: '门店自己所在的区县，不是收货地址。', read: (facts) => facts.region,
    word: (value) => SHAOXING_DISTRICTS[value] ?? String(value),
  },
  {
    key: 'storeDays', label: '首单至今天数', type: 'days', unit: '天', operators: ORDERED, range: [0, STORE_DAYS_MAX], reach: [0, Infinity],
    how: '从本店第一单那天算起，不是开业或签约那天；第一单当天为 0（北京时间）。', read: (facts) => facts.storeDays,
  },
  {
    key: 'isFirstOrder', label: '本店首单', type: 'boolean', unit: '', operators: IS,
    how: '本店以前没有下过单。', read: (facts) => facts.isFirstOrder,
  },
  {
    key: 'openReceivables', label: '未收应收', type: 'money', unit: '', operators: ORDERED, range: [0, MONEY_MAX_FEN], reach: [0, Infinity],
    how: '本店尚未结清的应收单合计，含未到期的。', read: (facts) => facts.openReceivablesFen,
  },
  {
    key: 'overdueReceivables', label: '逾期应收', type: 'money', unit: '', operators: ORDERED, range: [0, MONEY_MAX_FEN], reach: [0, Infinity],
    how: '本店已过到期日仍未结清的应收单合计。', read: (facts) => facts.overdueReceivablesFen,
  },
  {
    key: 'addressLevel', label: '地址精度', type: 'enum', unit: '', operators: ONE_OF, allows: (value) => LEVELS.indexOf(value) >= 0,
    how: '收货地址在地图上匹配到的级别，如门牌号、兴趣点。', read: (facts) => facts.addressLevel,
  },
  {
    key: 'addressIsNew', label: '新收货地址', type: 'boolean', unit: '', operators: IS,
    how: '这个地址还没有送过货。', read: (facts) => facts.addressIsNew,
  },
  {
    key: 'priceListVersion', label: '价目表版本', type: 'number', unit: '', operators: ORDERED, range: [0, 1_000_000], reach: [0, Infinity],
    how: '判断时现行价目表的版本号。', read: (facts) => facts.priceListVersion,
  },
];
