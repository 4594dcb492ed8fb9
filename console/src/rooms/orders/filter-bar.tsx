import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { ORDER_STATUS_NAMES, ORDER_STATUSES, type OrdersFilter, partsOf, reversedRanges } from '@zhundan/shared';
import { Button, DatePicker, Input, Popover, Select, Space, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { memo, useEffect, useState } from 'react';
import { addDays, today } from '../../lib/dates.ts';
import { FieldTrouble, Filters } from '../../ui/index.ts';
import { AmountFilter } from './amount-filter.tsx';
import { chipsOf, type DeskOptions, without } from './filter.ts';

interface FilterBarProps {
  readonly filter: OrdersFilter;
  readonly options: DeskOptions | undefined;
  readonly onChange: (filter: OrdersFilter) => void;
}

const given = (value: string | undefined | null): string | undefined => value || undefined;
const dayIn = (day: string | undefined): Dayjs | null => (day ? dayjs(day) : null);

const presets = (): { label: string; value: [Dayjs, Dayjs] }[] => {
  const end = today();
  const since = (days: number): [Dayjs, Dayjs] => [dayjs(addDays(end, -days)), dayjs(end)];
  return [{ label: '今天', value: since(0) }, { label: '近 7 天', value: since(6) }, { label: '近 30 天', value: since(29) }, { label: '近 90 天', value: since(89) }];
};

/** What narrows the table: the usual ones in a row, the rarer ones behind a button, and all that are on as chips. */
export const FilterBar = memo(function FilterBar({ filter, options, onChange }: FilterBarProps) {
  const set = (change: Partial<OrdersFilter>): void => onChange({ ...filter, ...change });
  const chips = chipsOf(filter, options);
  return (
    <>
      <Filters>
        <SearchBox text={filter.text} onSearch={(text) => set({ text })} />
        <Select
          mode="multiple" allowClear maxTagCount="responsive" className="zd-filter-status" placeholder="状态" aria-label="状态" value={partsOf(filter.status)}
          options={ORDER_STATUSES.map((value) => ({ value, label: ORDER_STATUS_NAMES[value] }))} onChange={(list: string[]) => set({ status: given(list.join(',')) })}
        />
        <Select
          mode="multiple" allowClear showSearch maxTagCount="responsive" className="zd-filter-store" placeholder="门店" aria-label="门店" value={partsOf(filter.store)} optionFilterProp="label"
          options={options?.stores.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })) ?? []} onChange={(list: string[]) => set({ store: given(list.join(',')) })}
        />
        <DaysFilter from={filter.from} to={filter.to} onChange={(from, to) => set({ from, to, lastDays: undefined })} />
        <AmountFilter min={filter.minFen} max={filter.maxFen} onChange={(minFen, maxFen) => set({ minFen, maxFen })} />
        <Popover trigger="click" placement="bottomRight" content={<MoreFilters filter={filter} options={options} set={set} />}><Button>更多条件</Button></Popover>
      </Filters>
      {chips.length === 0 ? null : (
        <div className="zd-chips" aria-label="已选条件">
          {chips.map(({ names, text }) => <Tag key={text} closable onClose={() => onChange(without(filter, ...names))}>{text}</Tag>)}
          <Button type="link" size="small" onClick={() => onChange(filter.sort ? { sort: filter.sort } : {})}>清空条件</Button>
        </div>
      )}
    </>
  );
});

/** The calendar itself never runs backwards; an address that somebody wrote can. */
const DaysFilter = ({ from, to, onChange }: { from: string | undefined; to: string | undefined; onChange: (from: string | undefined, to: string | undefined) => void }) => {
  const [reversed] = reversedRanges({ from, to });
  return (
    <FieldTrouble id="days-trouble" trouble={reversed?.message}>
      <DatePicker.RangePicker
        className="zd-filter-days" aria-label="下单日期" aria-describedby="days-trouble" allowEmpty={[true, true]} presets={presets()} value={[dayIn(from), dayIn(to)]}
        {...(reversed ? { status: 'error' as const } : {})} onChange={(_, [first, last]) => onChange(given(first), given(last))}
      />
    </FieldTrouble>
  );
};

const SearchBox = ({ text = '', onSearch }: { text?: string | undefined; onSearch: (text: string | undefined) => void }) => {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const search = (): void => {
    if (typed.trim() !== text) onSearch(given(typed.trim()));
  };
  return (
    <Input
      className="zd-filter-text" allowClear prefix={<SearchOutlined />} aria-label="搜索订单" placeholder="订单号、门店、商品编码、联系人" maxLength={40} value={typed}
      onChange={(event) => { setTyped(event.target.value); if (event.target.value === '') onSearch(undefined); }} onPressEnter={search} onBlur={search}
    />
  );
};

const YES_NO = [{ value: 'yes', label: '有' }, { value: 'no', label: '没有' }];

const MoreFilters = ({ filter, options, set }: { filter: OrdersFilter; options: DeskOptions | undefined; set: (change: Partial<OrdersFilter>) => void }) => {
  const named = (list: readonly { code: string; name: string }[] | undefined) => list?.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  return (
    <Space direction="vertical" className="zd-more-filters">
      <label>最近（每天自动往前推）<Select
        allowClear value={filter.lastDays} placeholder="不限" options={[1, 7, 30, 90, 365].map((value) => ({ value, label: value === 1 ? '今天' : `近 ${value} 天` }))}
        onChange={(lastDays?: number) => set({ lastDays, from: undefined, to: undefined })}
      /></label>
      <label>区县<Select allowClear showSearch optionFilterProp="label" value={filter.district} options={named(options?.districts)} onChange={(district?: string) => set({ district })} placeholder="不限" /></label>
      <label>渠道<Select allowClear value={filter.channel} options={named(options?.channels)} onChange={(channel?: string) => set({ channel })} placeholder="不限" /></label>
      <label>触发规则<Select
        allowClear showSearch optionFilterProp="label" value={filter.rule} placeholder="不限" onChange={(rule?: string) => set({ rule })}
        options={options?.rules.map(({ ruleId, name, isInForce }) => ({ value: ruleId, label: isInForce ? name : `${name}（已不在现行版）` })) ?? []}
      /></label>
      <label>法人授权书<Select allowClear value={filter.letter} options={YES_NO} onChange={(letter?: 'yes' | 'no') => set({ letter })} placeholder="不限" /></label>
      <label>定制类商品<Select allowClear value={filter.madeToOrder} options={YES_NO} onChange={(madeToOrder?: 'yes' | 'no') => set({ madeToOrder })} placeholder="不限" /></label>
    </Space>
  );
};
