import { addDays, today } from '../../lib/dates.ts';

/** What the picture is about, as it stands in the address. */
export interface OnePassQuery {
  readonly from: string;
  readonly to: string;
  readonly store?: string;
  readonly district?: string;
  readonly channel?: string;
}

/** Which figure's rows are shown: a part of the picture's range. */
export interface RowsQuery extends OnePassQuery {
  readonly cause?: string;
  readonly only?: 'passed' | 'stopped';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_SHOWN = 30;

export const readQuery = (address: URLSearchParams): OnePassQuery => {
  const day = (name: string, otherwise: string): string => (DAY.test(address.get(name) ?? '') ? address.get(name)! : otherwise);
  const to = day('to', today());
  return { from: day('from', addDays(to, 1 - DAYS_SHOWN)), to, ...some(address, 'store', 'district', 'channel') };
};

const some = (address: URLSearchParams, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (address.get(name) ? [[name, address.get(name)!]] : [])));

/** The point whose rows lie open, as it stands in the address beside the query. */
export interface OpenRows { readonly day?: string; readonly ofStore?: string; readonly cause?: string; readonly only?: 'passed' | 'stopped' }

export const NO_ROWS = { rows: undefined, day: undefined, ofStore: undefined, cause: undefined, only: undefined, submit: undefined };

export const readRows = (address: URLSearchParams): Partial<RowsQuery> | null => {
  if (!address.has('rows')) return null;
  const [day, store, cause, only] = ['day', 'ofStore', 'cause', 'only'].map((name) => address.get(name));
  return {
    ...(day && DAY.test(day) ? { from: day, to: day } : {}), ...(store ? { store } : {}), ...(cause ? { cause } : {}),
    ...(only === 'passed' || only === 'stopped' ? { only } : {}),
  };
};

/** `basis points / 100`, rounded down: a rate is never shown as better than it is. */
export const percent = (count: number, of: number): string => (of === 0 ? '—' : `${(Math.floor((count / of) * 1_000) / 10).toFixed(1)}%`);
export const share = (count: number, of: number): number | null => (of === 0 ? null : Math.floor((count / of) * 1_000) / 10);
