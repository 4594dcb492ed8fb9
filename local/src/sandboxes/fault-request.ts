const VENDORS = ['wechat', 'amap'] as const;
export type Vendor = (typeof VENDORS)[number];

const FAULT_KINDS = ['timeout', 'slow', 'error', 'reset'] as const;

/**
 * One way in which a vendor fails. `POST /__sandbox/faults` takes it as JSON.
 *
 *   timeout   never answers (lets go after 30 s)
 *   slow      answers as always, `ms` later (3000 unless told, 30000 at most)
 *   error     answers with HTTP `status`, or with the vendor's own `errcode` (WeChat, -1) or `infocode` (AMap, 10016)
 *   reset     breaks the connection
 */
export interface Fault {
  vendor: Vendor;
  kind: (typeof FAULT_KINDS)[number];
  /** Only calls to exactly this path, such as /v3/geocode/geo. */
  path?: string;
  ms?: number;
  errcode?: number;
  infocode?: string;
  status?: number;
  /** For so many calls; until cleared when absent. */
  times?: number;
}

const isOneOf = <Value extends string>(all: readonly Value[], value: unknown): value is Value => all.some((each) => each === value);
const isWhole = (min: number, max: number) => (value: unknown) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;

const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  vendor: (value) => isOneOf(VENDORS, value),
  kind: (value) => isOneOf(FAULT_KINDS, value),
  path: (value) => typeof value === 'string' && value.startsWith('/') && value.length <= 200,
  ms: isWhole(0, 30_000),
  errcode: isWhole(-1, 99_999_999),
  infocode: (value) => typeof value === 'string' && /^\d{5}$/.test(value),
  status: isWhole(400, 599),
  times: isWhole(1, 1000),
};

/** A fault, or the name of the first field that is wrong. */
export const readFault = (body: unknown): Fault | string => {
  if (typeof body !== 'object' || body === null) return 'body';
  const given = body as Record<string, unknown>;
  for (const name of ['vendor', 'kind', ...Object.keys(given)]) {
    if (!FIELDS[name]?.(given[name])) return name;
  }
  return given as unknown as Fault;
};
