import type { Backtest, HitKind, Names } from '@zhundan/shared';
import { Tabs } from 'antd';
import { useState } from 'react';
import { Money } from '../../../ui/index.ts';
import { KIND_WORDS } from '../model/words.ts';
import { DayChart } from './day-chart.tsx';
import { badIn, count, percent, precisionOf, stoppedBy, sumOf } from './figures.ts';
import { Hits, type HitFilter } from './hits.tsx';
import { RuleTally, StoreTally } from './tallies.tsx';

/** The picture first, then the figures that it is made of, then the submits behind them. */
export const Findings = ({ backtest, ruleId, names }: { backtest: Backtest; ruleId: string | null; names: Names }) => {
  const [filter, setFilter] = useState<HitFilter>(ruleId === null ? {} : { ruleId });
  const [tab, setTab] = useState('hits');
  const show = (next: HitFilter): void => {
    setFilter(next);
    setTab('hits');
  };
  const { tally } = backtest;
  return (
    <>
      <Headline backtest={backtest} />
      {tally.days.length > 0 ? <DayChart backtest={backtest} onDay={(day) => show({ day })} /> : null}
      <Kinds backtest={backtest} chosen={filter.kind} onChoose={(kind) => show(filter.kind === kind ? {} : { kind })} />
      <Tabs
        activeKey={tab} onChange={setTab} items={[
          { key: 'hits', label: '逐单看', children: <Hits backtest={backtest} filter={filter} onFilter={setFilter} /> },
          { key: 'stores', label: '按门店', children: <StoreTally stores={tally.stores} onStore={(storeId, storeName) => show({ storeId, storeName })} /> },
          { key: 'rules', label: '按规则', children: <RuleTally backtest={backtest} names={names} onRule={(each) => show({ ruleId: each })} /> },
        ]}
      />
    </>
  );
};

/** One sentence that a clerk can repeat on the phone. */
const Headline = ({ backtest: { tally, judged } }: { backtest: Backtest }) => {
  const fates = sumOf([tally.kinds.newly.fates, tally.kinds.still.fates]);
  const stopped = stoppedBy(tally.draft);
  if (stopped === 0) return <p className="rules-headline">判断了 {count(judged)} 次提交，<b>一次也不会拦下</b>{tally.kinds.noted.submits > 0 ? `，提醒或试运行记录 ${count(tally.kinds.noted.submits)} 次` : ''}。</p>;
  const precision = precisionOf(fates);
  const what = <>{count(judged)} 次提交中会拦下 <b>{count(stopped)}</b> 次（拒绝 {count(tally.draft.reject)}，要授权书 {count(tally.draft.requireDocument)}，复核 {count(tally.draft.review)}）</>;
  if (precision === null) return <p className="rules-headline">{what}；它们都没成单或还没有结局，暂时看不出拦得准不准。</p>;
  return (
    <p className="rules-headline">
      {what}；结局已知的里面，后来出问题的 <b className="rules-bad">{count(badIn(fates))}</b> 次，正常的 <b className="rules-good">{count(fates.fine)}</b> 次，拦得准的占 <b>{percent(precision)}</b>。
    </p>
  );
};

const SHOWN: readonly HitKind[] = ['newly', 'still', 'noLonger', 'noted'];

/** What changes against the rules in force; each is a filter of the list below. */
const Kinds = ({ backtest, chosen, onChoose }: { backtest: Backtest; chosen: HitKind | undefined; onChoose: (kind: HitKind) => void }) => (
  <div className="rules-kinds">
    {SHOWN.map((kind) => {
      const { submits, orders, fen, fates } = backtest.tally.kinds[kind];
      return (
        <button type="button" key={kind} className={chosen === kind ? 'rules-kind-card rules-chosen' : 'rules-kind-card'} aria-pressed={chosen === kind} onClick={() => onChoose(kind)}>
          <span>{KIND_WORDS[kind]}</span>
          <b>{count(submits)}</b>
          <span className="zd-quiet">成单 {count(orders)}，<Money fen={fen} /></span>
          <span className="zd-quiet">出问题 {count(badIn(fates))}，正常 {count(fates.fine)}，准 {percent(precisionOf(fates))}</span>
        </button>
      );
    })}
  </div>
);
