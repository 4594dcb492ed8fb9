import { type Backtest, type BacktestHit, contracts, type HitKind, HITS_KEPT_PER_KIND } from '@zhundan/shared';
import { Tag } from 'antd';
import { usePages } from '../../../api/index.ts';
import { At, Money, MoreTable, OrderNo } from '../../../ui/index.ts';
import { FATE_WORDS, KIND_WORDS, OUTCOME_WORDS } from '../model/words.ts';
import { count } from './figures.ts';

export interface HitFilter { readonly kind?: HitKind; readonly ruleId?: string; readonly storeId?: string; readonly storeName?: string; readonly day?: string }

const FATE_COLOURS = { cancelled: 'red', returned: 'red', overdue: 'red', fine: 'green', open: 'default', noOrder: 'default' } as const;

/** The submits behind the figures, newest first; the list follows the backtest as it goes on. */
export const Hits = ({ backtest, filter, onFilter }: { backtest: Backtest; filter: HitFilter; onFilter: (filter: HitFilter) => void }) => {
  const { storeName, ...query } = filter;
  const pages = usePages(contracts.listBacktestHits, { backtestId: backtest.backtestId, ...query, limit: 50 }, ({ hits }) => hits, backtest.finishedAt ? {} : { everyMs: 3_000 });
  const names = new Map(backtest.rules.map(({ ruleId, name }) => [ruleId, name]));
  const drop = (key: keyof HitFilter): void => onFilter(Object.fromEntries(Object.entries(filter).filter(([each]) => each !== key && (key !== 'storeId' || each !== 'storeName'))));
  const over = Object.entries(backtest.tally.kinds).filter(([, { submits }]) => submits > HITS_KEPT_PER_KIND).map(([kind]) => KIND_WORDS[kind as HitKind]);
  return (
    <>
      <div className="rules-filters">
        {filter.kind ? <Tag closable onClose={() => drop('kind')}>{KIND_WORDS[filter.kind]}</Tag> : null}
        {filter.ruleId ? <Tag closable onClose={() => drop('ruleId')}>规则：{names.get(filter.ruleId) ?? '已删除'}</Tag> : null}
        {filter.storeId ? <Tag closable onClose={() => drop('storeId')}>{storeName ?? '门店'}</Tag> : null}
        {filter.day ? <Tag closable onClose={() => drop('day')}>{filter.day}</Tag> : null}
        {over.length > 0 ? <span className="zd-quiet">{over.join('、')}只列最近 {count(HITS_KEPT_PER_KIND)} 次，数字仍是全部的。</span> : null}
      </div>
      <MoreTable<BacktestHit>
        pages={pages} rowKey="attemptId" size="small" nothing={{ title: '没有符合的提交', hint: '换个筛选，或放宽条件。' }}
        columns={[
          { title: '时间', width: 130, render: (_, { at }) => <At instant={at} /> },
          { title: '门店', render: (_, { storeCode, storeName: name }) => <>{name} <span className="zd-quiet">{storeCode}</span></> },
          { title: '订单', width: 200, render: (_, { orderNo }) => (orderNo === null ? <span className="zd-quiet">当时没成单</span> : <OrderNo no={orderNo} to={`/orders/${orderNo}`} />) },
          { title: '金额', width: 120, align: 'right', render: (_, { totalFen }) => <Money fen={totalFen} /> },
          { title: '当时 → 草稿', width: 130, render: (_, { outcome, outcomeInForce }) => <>{OUTCOME_WORDS[outcomeInForce]} → <b>{OUTCOME_WORDS[outcome]}</b></> },
          { title: '规则', render: (_, { ruleIds }) => ruleIds.map((each) => names.get(each) ?? '').join('、') },
          { title: '后来', width: 100, render: (_, { fate }) => <Tag color={FATE_COLOURS[fate]}>{FATE_WORDS[fate]}</Tag> },
        ]}
      />
    </>
  );
};
