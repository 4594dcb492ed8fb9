import { formatFen, type OrderStory, SUBMIT_OUTCOME_NAMES } from '@zhundan/shared';

/** Who does something: the store, headquarters, or those who deliver and collect. */
export const LANES = [{ key: 'store', label: '门店' }, { key: 'hq', label: '总部' }, { key: 'fulfil', label: '履约' }, { key: 'money', label: '账款' }] as const;
export type Lane = (typeof LANES)[number]['key'];
export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'due';

/** One dot of the picture. */
export interface Moment {
  readonly at: number;
  readonly lane: Lane;
  readonly label: string;
  readonly detail: string;
  readonly tone: Tone;
  /** It has not happened yet. */
  readonly isAhead: boolean;
}

const SUBMIT_TONES = { accepted: 'good', held: 'warn', refused: 'bad' } as const;

const EVENTS: Record<OrderStory['order']['timeline'][number]['kind'], { lane: Lane; label: string; tone: Tone } | null> = {
  // The submit says it already.
  held: null, placed: { lane: 'fulfil', label: '生效', tone: 'good' },
  asked: { lane: 'hq', label: '主管提问', tone: 'plain' }, answered: { lane: 'store', label: '门店回复', tone: 'plain' }, escalated: { lane: 'hq', label: '超时升级', tone: 'warn' },
  approved: { lane: 'hq', label: '复核通过', tone: 'good' }, rejected: { lane: 'hq', label: '复核不通过', tone: 'bad' }, released: { lane: 'hq', label: '超时释放', tone: 'bad' },
  promiseMoved: { lane: 'fulfil', label: '交期变动', tone: 'warn' }, picking: { lane: 'fulfil', label: '开始拣货', tone: 'plain' }, shipped: { lane: 'fulfil', label: '发货', tone: 'good' },
  completed: { lane: 'fulfil', label: '完成', tone: 'good' }, cancelled: { lane: 'store', label: '取消', tone: 'bad' },
};

const endOfDay = (day: string): number => Date.parse(`${day}T15:59:59Z`);

/** Everything that happened to an order, and what is due, in the order of time. */
export const momentsOf = (story: OrderStory): Moment[] => {
  const now = Date.parse(story.at);
  const moment = (at: number, lane: Lane, label: string, tone: Tone, detail = ''): Moment => ({ at, lane, label, tone, detail, isAhead: at > now });
  const { submits, order, letter, review, filings, receivable, returns, craft } = story;
  const readyOn = craft.map(({ day }) => day).sort().at(-1);
  return [
    ...submits.map(({ at, outcome, byName, findings }) =>
      moment(Date.parse(at), 'store', outcome === 'refused' ? '提交被拒' : '提交', SUBMIT_TONES[outcome], [byName, SUBMIT_OUTCOME_NAMES[outcome], ...findings.map(({ title }) => title)].join('，'))),
    ...(letter ? [moment(Date.parse(letter.uploadedAt), 'store', '上传授权书', 'plain', `${letter.signerName} 签字`)] : []),
    ...(review ? [moment(Date.parse(review.openedAt), 'hq', '转复核', 'warn', review.findings.map(({ title }) => title).join('、'))] : []),
    ...(review && review.decidedAt === null ? [moment(Date.parse(review.dueAt), 'hq', '复核到期', 'due')] : []),
    ...order.timeline.flatMap(({ kind, at, byName, note }) => {
      const event = EVENTS[kind];
      return event ? [moment(Date.parse(at), event.lane, event.label, event.tone, [byName, note].filter(Boolean).join('：'))] : [];
    }),
    ...filings.filter(({ deliveredAt }) => deliveredAt !== null).map(({ topic, deliveredAt }) =>
      moment(Date.parse(deliveredAt!), 'fulfil', topic === 'order.placed' ? '已推送' : '已推送取消', 'plain')),
    ...(readyOn ? [moment(endOfDay(readyOn), 'fulfil', '定制完工', 'due', readyOn)] : []),
    ...(receivable ? [
      moment(Date.parse(receivable.issuedAt), 'money', '开应收', 'plain', formatFen(receivable.amountFen)),
      receivable.settledOn ? moment(endOfDay(receivable.settledOn), 'money', '结清', receivable.settledOn > receivable.dueOn ? 'warn' : 'good', receivable.settledOn)
        : moment(endOfDay(receivable.dueOn), 'money', endOfDay(receivable.dueOn) < now ? '已逾期' : '应收到期', endOfDay(receivable.dueOn) < now ? 'bad' : 'due', receivable.dueOn),
    ] : []),
    ...returns.map(({ returnedOn, amountFen, reason }) => moment(endOfDay(returnedOn), 'money', '退货', 'bad', `${formatFen(amountFen)}，${reason}`)),
  ].sort((a, b) => a.at - b.at || LANES.findIndex(({ key }) => key === a.lane) - LANES.findIndex(({ key }) => key === b.lane));
};

const MINUTE_MS = 60_000, HOUR_MS = 3_600_000, DAY_MS = 86_400_000;

/** What lies between two dots: `8 秒`, `12 分`, `3 小时`, `2 天`; nothing for what happened together. */
export const gapText = (ms: number): string => {
  if (ms < 1_000) return '';
  if (ms < MINUTE_MS) return `${Math.round(ms / 1_000)} 秒`;
  if (ms < HOUR_MS) return `${Math.round(ms / MINUTE_MS)} 分`;
  return ms < 2 * DAY_MS ? `${Math.round(ms / HOUR_MS)} 小时` : `${Math.round(ms / DAY_MS)} 天`;
};
