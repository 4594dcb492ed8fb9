import { formatFen, ORDER_STATUS_NAMES, ordersConditions, type OrdersFilter, type OrderStatus, type Output, type contracts, partsOf } from '@zhundan/shared';

export type DeskOptions = Output<typeof contracts.getDeskOptions>;

const NAMES = Object.keys(ordersConditions.shape) as (keyof OrdersFilter)[];

/** The filter in an address. What means nothing is left out, condition by condition, so that an old link still opens. */
export const filterOf = (query: URLSearchParams): OrdersFilter => {
  const given = NAMES.flatMap((name) => {
    const value = query.get(name);
    return value && ordersConditions.safeParse({ [name]: value }).success ? [[name, value] as const] : [];
  });
  const parsed = ordersConditions.safeParse(Object.fromEntries(given));
  return parsed.success ? parsed.data : {};
};

export const queryOf = (filter: OrdersFilter): URLSearchParams =>
  new URLSearchParams(NAMES.flatMap((name) => (filter[name] === undefined || filter[name] === '' ? [] : [[name, String(filter[name])]])));

export const without = (filter: OrdersFilter, ...names: readonly (keyof OrdersFilter)[]): OrdersFilter =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => !names.includes(name as keyof OrdersFilter)));

export interface Chip { readonly names: readonly (keyof OrdersFilter)[]; readonly text: string }

const yesNo = (value: 'yes' | 'no', yes: string, no: string): string => (value === 'yes' ? yes : no);

/** Every condition as one would say it; `names` is what taking it away takes away. */
export const chipsOf = (filter: OrdersFilter, options: DeskOptions | undefined): Chip[] => {
  const nameIn = (list: readonly { code: string; name: string }[] | undefined, code: string): string => list?.find((each) => each.code === code)?.name ?? code;
  const { status, store, district, channel, from, to, lastDays, minFen, maxFen, rule, letter, madeToOrder, text } = filter;
  const stores = partsOf(store);
  return [
    ...(text ? [{ names: ['text'] as const, text: `含“${text}”` }] : []),
    ...(status ? [{ names: ['status'] as const, text: partsOf(status).map((each) => ORDER_STATUS_NAMES[each as OrderStatus]).join('、') }] : []),
    ...(store ? [{ names: ['store'] as const, text: stores.length > 2 ? `${stores.length} 家门店` : stores.map((code) => `${code} ${nameIn(options?.stores, code)}`).join('、') }] : []),
    ...(district ? [{ names: ['district'] as const, text: nameIn(options?.districts, district) }] : []),
    ...(channel ? [{ names: ['channel'] as const, text: nameIn(options?.channels, channel) }] : []),
    ...(from || to ? [{ names: ['from', 'to'] as const, text: from === to ? `${from} 当天` : `${from ?? '最早'} 至 ${to ?? '今天'}` }] : []),
    ...(lastDays ? [{ names: ['lastDays'] as const, text: lastDays === 1 ? '今天' : `近 ${lastDays} 天` }] : []),
    ...(minFen !== undefined || maxFen !== undefined ? [{ names: ['minFen', 'maxFen'] as const, text: amountText(minFen, maxFen) }] : []),
    ...(rule ? [{ names: ['rule'] as const, text: `触发“${options?.rules.find(({ ruleId }) => ruleId === rule)?.name ?? '规则'}”` }] : []),
    ...(letter ? [{ names: ['letter'] as const, text: yesNo(letter, '有授权书', '无授权书') }] : []),
    ...(madeToOrder ? [{ names: ['madeToOrder'] as const, text: yesNo(madeToOrder, '含定制', '不含定制') }] : []),
  ];
};

const amountText = (min: number | undefined, max: number | undefined): string => {
  if (min !== undefined && max !== undefined) return `${formatFen(min)} 至 ${formatFen(max)}`;
  return min === undefined ? `不超过 ${formatFen(max ?? 0)}` : `不低于 ${formatFen(min)}`;
};
