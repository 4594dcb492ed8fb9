import * as z from 'zod/mini';
import type { RefusalCode } from './refusals.ts';

/** Every role a signed-in person can act in. The order is that of DESIGN's table of people. */
export const ROLES = [
  'franchisee', 'sales', 'supervisor', 'price_desk', 'finance', 'warehouse', 'craft', 'admin', 'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Everybody at headquarters: who may sign in to the console. What each of them sees there is the rooms' own affair. */
export const HQ_ROLES = ['supervisor', 'price_desk', 'finance', 'warehouse', 'craft', 'admin', 'auditor'] as const satisfies readonly Role[];

/**
 * Who at headquarters reads what stores owe: who decides on orders, rules and money, and who audits. Those who pick and make
 * goods need none of it. As `app.reads_receivables()`.
 */
export const RECEIVABLE_READERS = ['supervisor', 'price_desk', 'finance', 'admin', 'auditor'] as const satisfies readonly Role[];
export const readsReceivables = (role: Role): boolean => (RECEIVABLE_READERS as readonly Role[]).includes(role);

/** Who may call an endpoint: nobody signed in, anyone signed in, or the people in these roles. */
export type Audience = 'anyone' | 'signedIn' | readonly Role[];

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

type Shape = z.core.$ZodType;

/**
 * One endpoint, agreed between phone, server, tests and the OpenAPI page.
 *
 * `request` is the whole input under one roof: `{name}` parts of the path, the query of a GET or DELETE, the JSON body
 * of a POST or PATCH. Names never collide, so a caller passes one object and a handler receives one object.
 */
export interface Contract<Request extends Shape = Shape, Response extends Shape = Shape> {
  readonly name: string;
  readonly summary: string;
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly who: Audience;
  readonly request: Request;
  readonly response: Response;
  /** The HTTP status of a success. */
  readonly success: 200 | 201;
  /** What a success is when it is not JSON: a file, sent as it is made. */
  readonly produces?: 'text/csv';
  /** What this endpoint may answer instead, beyond the refusals that every endpoint may give. */
  readonly refusals: readonly RefusalCode[];
}

export type Input<C extends Contract> = z.infer<C['request']>;
export type Output<C extends Contract> = z.infer<C['response']>;

/** Declares a contract and keeps its exact types. */
export const contract = <Request extends Shape, Response extends Shape>(
  definition: Omit<Contract<Request, Response>, 'success'> & { success?: 200 | 201 },
): Contract<Request, Response> => ({ success: 200, ...definition });
