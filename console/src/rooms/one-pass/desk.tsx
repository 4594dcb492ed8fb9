import { contracts, type OnePassPoint, reversedRanges } from '@zhundan/shared';
import { Button, DatePicker, Popover, Select, Statistic } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useRead } from '../../api/index.ts';
import { addDays, spokenDay, today } from '../../lib/dates.ts';
import { Chart } from '../../ui/chart.tsx';
import { FieldTrouble, Filters, Nothing, Page, Read, Sheet } from '../../ui/index.ts';
import { BEFORE_PERCENT, byCause, byDay, byStore, GOAL_PERCENT } from './charts.ts';
import { NO_ROWS, type OnePassQuery, type OpenRows, percent, readQuery, readRows } from './query.ts';
import { RowsDrawer } from './rows.tsx';

const KEPT_MS = 60_000, OPTIONS_STALE_MS = 300_000, BAR_PX = 24, BARS_MIN_PX = 120;

/** The rate in a picture by day, by store and by cause; a click on any point opens the submits behind it. */
export const OnePassDesk = () => {
  const [address, setAddress] = useSearchParams();
  const query = useMemo(() => readQuery(address), [address]);
  const set = (change: Record<string, string | undefined>): void => setAddress((old) => {
    const next = new URLSearchParams(old);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return next;
  });
  const isReversed = reversedRanges(query).length > 0;
  const openRows = (rows: OpenRows): void => set({ ...NO_ROWS, ...rows, rows: 'open' });
  return (
    <Page title="一次性合格率" about={<Meaning />}>
      <Sheet flush>
        <Narrow query={query} set={set} />
        {isReversed ? <Nothing title="条件的起止写反了" hint="按上面红字的提示改好，就会画出来。" /> : <Figures query={query} />}
      </Sheet>
      {isReversed ? null : <Pictures query={query} onOpen={openRows} />}
      <RowsDrawer query={query} rows={readRows(address)} onClose={() => set(NO_ROWS)} submitId={address.get('submit')} onSubmit={(submit) => set({ submit })} />
    </Page>
  );
};

const Pictures = ({ query, onOpen }: { query: OnePassQuery; onOpen: (rows: OpenRows) => void }) => (
  <>
    <Sheet title="按天"><Days query={query} onOpen={(day) => onOpen({ day })} /></Sheet>
    <div className="zd-two">
      <Sheet title="没有一次通过的原因"><Causes query={query} onOpen={(cause) => onOpen({ cause, only: 'stopped' })} /></Sheet>
      <Sheet title="按门店"><Stores query={query} onOpen={(ofStore) => onOpen({ ofStore, only: 'stopped' })} /></Sheet>
    </div>
  </>
);

/** The definition, where the figure is. */
const Meaning = () => (
  <>
    首次提交中，不用修改、不用等人工复核就被接受的比例。
    <Popover placement="bottomLeft" content={(
      <div className="zd-meaning">
        <p><strong>首次提交</strong>：门店一次采购意图的第一次提交。被拒后改好再提交的，不算首次；改好并成功之后，下一单重新算。</p>
        <p><strong>合格</strong>：当场被接受，没有转人工复核。带授权书一次提交成功、只带提醒的，也算合格。</p>
        <p><strong>不合格</strong>：被拒绝，或转人工复核（即使后来复核通过）。</p>
        <p>按北京时间的自然日统计。一次提交可能有几个原因，所以各原因的次数相加会大于不合格次数。</p>
      </div>
    )}><Button type="link" size="small">怎么算的？</Button></Popover>
  </>
);

const Narrow = ({ query, set }: { query: OnePassQuery; set: (change: Record<string, string | undefined>) => void }) => {
  const { data } = useRead(contracts.getDeskOptions, {}, { staleMs: OPTIONS_STALE_MS });
  const [reversed] = reversedRanges(query);
  const named = (list: readonly { code: string; name: string }[] | undefined, withCode = false) => list?.map(({ code, name }) => ({ value: code, label: withCode ? `${code} ${name}` : name })) ?? [];
  const since = (days: number): [dayjs.Dayjs, dayjs.Dayjs] => [dayjs(addDays(today(), 1 - days)), dayjs(today())];
  return (
    <Filters>
      <FieldTrouble id="days-trouble" trouble={reversed?.message}><DatePicker.RangePicker
        allowClear={false} aria-label="日期范围" aria-describedby="days-trouble" {...(reversed ? { status: 'error' as const } : {})} value={[dayjs(query.from), dayjs(query.to)]} maxDate={dayjs(today())}
        presets={[{ label: '近 7 天', value: since(7) }, { label: '近 30 天', value: since(30) }, { label: '近 90 天', value: since(90) }, { label: '近一年', value: since(365) }]}
        onChange={(_, [from, to]) => set({ from, to })}
      /></FieldTrouble>
      <Select allowClear showSearch optionFilterProp="label" className="zd-pick-store" placeholder="全部门店" aria-label="门店" value={query.store} options={named(data?.stores, true)} onChange={(store?: string) => set({ store })} />
      <Select allowClear className="zd-pick" placeholder="全部区县" aria-label="区县" value={query.district} options={named(data?.districts)} onChange={(district?: string) => set({ district })} />
      <Select allowClear className="zd-pick" placeholder="全部渠道" aria-label="渠道" value={query.channel} options={named(data?.channels)} onChange={(channel?: string) => set({ channel })} />
    </Filters>
  );
};

const useRate = (query: OnePassQuery, by: 'day' | 'store' | 'cause') => useRead(contracts.getOnePassRate, { ...query, by }, { staleMs: KEPT_MS, keepPrevious: true });

const Figures = ({ query }: { query: OnePassQuery }) => (
  <Read of={useRate(query, 'day')}>{({ firsts, passed }) => (
    <div className="zd-figures">
      <Statistic title="一次性合格率" value={percent(passed, firsts)} />
      <Statistic title="首次提交" value={firsts} suffix="次" />
      <Statistic title="一次通过" value={passed} suffix="次" />
      <Statistic title="没有一次通过" value={firsts - passed} suffix="次" />
      <Statistic title="上线前 → 目标" value={`${BEFORE_PERCENT}% → ${GOAL_PERCENT}%`} />
    </div>
  )}</Read>
);

const Days = ({ query, onOpen }: { query: OnePassQuery; onOpen: (day: string) => void }) => (
  <Read of={useRate(query, 'day')}>{({ points, firsts, passed }) => <DaysChart points={points} summary={`${query.from} 至 ${query.to}，一次性合格率 ${percent(passed, firsts)}`} onOpen={onOpen} />}</Read>
);

const DaysChart = ({ points, summary, onOpen }: { points: readonly OnePassPoint[]; summary: string; onOpen: (day: string) => void }) => {
  const option = useMemo(() => byDay(points), [points]);
  if (points.every(({ firsts }) => firsts === 0)) return <Nothing title="这段时间没有提交" hint="换一段日期，或去掉门店条件。" />;
  return (
    <div className="zd-picture">
      <ByKeyboard points={points.filter(({ firsts }) => firsts > 0)} name={({ key }) => spokenDay(key)} onOpen={onOpen} label="选一天看提交" />
      <Chart option={option} height={300} summary={summary} onPoint={({ dataIndex }) => onOpen(points[dataIndex]!.key)} />
    </div>
  );
};

/** A canvas has no keys: the same points as a list, for whoever has no mouse. */
const ByKeyboard = ({ points, name, onOpen, label }: { points: readonly OnePassPoint[]; name: (point: OnePassPoint) => string; onOpen: (key: string) => void; label: string }) => (
  <Select
    className="zd-by-keyboard" showSearch optionFilterProp="label" placeholder={label} aria-label={label} value={null} onChange={(key: string | null) => { if (key) onOpen(key); }}
    options={points.map((point) => ({ value: point.key, label: `${name(point)}：${point.count}/${point.firsts}` }))}
  />
);

const Bars = ({ points, draw, summary, onOpen, label, nothing }: {
  points: readonly OnePassPoint[]; draw: typeof byStore; summary: string; onOpen: (key: string) => void; label: string; nothing: string;
}) => {
  const { option, shown } = useMemo(() => draw(points), [points, draw]);
  if (points.length === 0) return <Nothing title={nothing} />;
  return (
    <div className="zd-picture">
      <ByKeyboard points={points} name={({ key, label: said }) => (draw === byStore ? `${key} ${said}` : said)} onOpen={onOpen} label={label} />
      <div className="zd-bars"><Chart option={option} height={Math.max(BARS_MIN_PX, shown.length * BAR_PX + 24)} summary={summary} onPoint={({ dataIndex }) => onOpen(shown[dataIndex]!.key)} /></div>
    </div>
  );
};

const Causes = ({ query, onOpen }: { query: OnePassQuery; onOpen: (cause: string) => void }) => (
  <Read of={useRate(query, 'cause')}>{({ points }) => <Bars points={points} draw={byCause} summary="没有一次通过的原因" onOpen={onOpen} label="选一个原因看提交" nothing="全部一次通过" />}</Read>
);

const Stores = ({ query, onOpen }: { query: OnePassQuery; onOpen: (store: string) => void }) => (
  <Read of={useRate(query, 'store')}>{({ points }) => <Bars points={points} draw={byStore} summary="各门店的一次性合格率" onOpen={onOpen} label="选一家门店看提交" nothing="这段时间没有提交" />}</Read>
);
