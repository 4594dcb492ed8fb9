import * as z from 'zod/mini';
import { formatFen } from '../../money/fen.ts';
import { day, fen, sought, uuid } from '../fields.ts';
import { ORDER_STATUSES, orderStatus } from '../orders/order.ts';

/**
 * How headquarters narrows its table of orders. One flat form everywhere: the query of the endpoints, the address of the
 * screen, the JSON of a saved view. Lists are joined by commas, as in an address.
 */

export const FILTER_STORES_MAX = 60, FILTER_TEXT_MAX = 40;

const STORE_CODE = /^[SF]\d{3}$/;

const listOf = (isOne: (part: string) => boolean, max: number, message: string) =>
  z.string().check(z.minLength(1), z.maxLength(max * 12), z.refine((list) => partsOf(list).length <= max && partsOf(list).every(isOne), message));

/** `a,b` as a list, each once. */
export const partsOf = (list: string | undefined): string[] => (list ? [...new Set(list.split(','))] : []);

const yesOrNo = z.enum(['yes', 'no']);

export const ORDERS_SORTS = ['newest', 'oldest', 'largest', 'smallest'] as const;
export const ordersSort = z.enum(ORDERS_SORTS);
export type OrdersSort = z.infer<typeof ordersSort>;

export const ordersFilterFields = {
  /** `held,placed`. */
  status: z.optional(listOf((part) => orderStatus.safeParse(part).success, ORDER_STATUSES.length, '没有这种订单状态。')),
  /** Codes of stores: `F001,F017`. */
  store: z.optional(listOf((part) => STORE_CODE.test(part), FILTER_STORES_MAX, '门店编码形如 F001，最多 60 家。')),
  /** adcode of the store's own district. */
  district: z.optional(z.string().check(z.regex(/^\d{6}$/))),
  channel: z.optional(z.string().check(z.regex(/^[a-z_]{2,20}$/))),
  /** Shanghai days on which it was placed, both included. */
  from: z.optional(day),
  to: z.optional(day),
  /** So many Shanghai days up to today: what a kept view means by “the last week” tomorrow, too. */
  lastDays: z.optional(z.pipe(z.coerce.number(), z.int().check(z.minimum(1), z.maximum(400)))),
  /** Both included. */
  minFen: z.optional(z.pipe(z.coerce.number(), fen)),
  maxFen: z.optional(z.pipe(z.coerce.number(), fen)),
  /** A rule that held for it, other than in the shadow. */
  rule: z.optional(uuid),
  letter: z.optional(yesOrNo),
  madeToOrder: z.optional(yesOrNo),
  /** The beginning of an order number, store code or SKU code, or part of the name of a store or contact. */
  text: z.optional(sought(1, FILTER_TEXT_MAX)),
  sort: z.optional(ordersSort),
};

/** The two ends of a range, as far as they are given. */
interface Ranges { readonly from?: string | undefined; readonly to?: string | undefined; readonly minFen?: number | undefined; readonly maxFen?: number | undefined }

/** A range that ends before it begins finds nothing, and means something else: which field to mend, and how. */
export const reversedRanges = ({ from, to, minFen, maxFen }: Ranges): readonly { readonly path: 'to' | 'maxFen'; readonly message: string }[] => [
  ...(from !== undefined && to !== undefined && from > to ? [{ path: 'to' as const, message: `结束日期 ${to} 早于开始日期 ${from}，请对调或改其中一个。` }] : []),
  ...(minFen !== undefined && maxFen !== undefined && minFen > maxFen
    ? [{ path: 'maxFen' as const, message: `最高金额 ${formatFen(maxFen)} 低于最低金额 ${formatFen(minFen)}，请对调或改其中一个。` }] : []),
];

/** For an object with any of these fields: each range runs forwards. */
export const forwards = <T extends Ranges>() => z.superRefine<T>((ranges, { addIssue }) => {
  for (const { path, message } of reversedRanges(ranges)) addIssue({ code: 'custom', path: [path], message });
});

/** Condition by condition; whether they go together is for `ordersFilter`. */
export const ordersConditions = z.strictObject(ordersFilterFields);
export const ordersFilter = ordersConditions.check(forwards());
export type OrdersFilter = z.infer<typeof ordersFilter>;
