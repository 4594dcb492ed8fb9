import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Actor } from '../actor.ts';
import { DbError, isSafeToRepeat, isUnavailable, type SqlFailure } from './failures.ts';
import { type Fetch, withTimeout } from './fetch-with-timeout.ts';
import { createUserTokens } from './user-tokens.ts';
import { Unavailable } from '../unavailable.ts';

export interface DbSettings {
  /** https://<project>.supabase.co, or whatever stands in its place. */
  readonly url: string;
  readonly anonKey: string;
  readonly serviceRoleKey: string;
  /** Signs the short tokens under which we read as the signed-in user. */
  readonly jwtSecret: string;
  readonly fetch?: Fetch;
  readonly now?: () => number;
  /** For one call, the waiting for a free connection included. */
  readonly timeoutMs?: number;
}

/** The statement timeout of a hosted project is 8 s; what takes longer than this has lost its connection. */
const TIMEOUT_MS = 12_000;

/** Either a function's arguments or a query of supabase-js; each call is one trip. */
export interface Sql {
  /** Calls a function under RLS, as this person. */
  asUser<Answer>(actor: Actor, name: string, args?: object): Promise<Answer>;
  /** Calls a function that is granted to the service alone; its caller has judged already. */
  asService<Answer>(name: string, args?: object): Promise<Answer>;
  /** Reads rows of a table under RLS, as this person. */
  selectAsUser<Row>(actor: Actor, query: (client: SupabaseClient) => Query<Row>): Promise<Row[]>;
}

interface Query<Row> extends PromiseLike<Outcome<Row[]>> { setHeader(name: string, value: string): Query<Row>; retry(enabled: boolean): Query<Row> }
interface Outcome<Data> { readonly data: Data | null; readonly error: SqlFailure | null; readonly status: number }

/**
 * The only two clients there are. Neither signs anybody in: `accessToken` keeps supabase-js from starting its own
 * session machinery, and a request made as a user carries that user's token in its own header.
 */
export const createSql = (settings: DbSettings): Sql => {
  const fetch = withTimeout(settings.fetch ?? globalThis.fetch, settings.timeoutMs ?? TIMEOUT_MS);
  const clientWith = (key: string): SupabaseClient =>
    createClient(settings.url, key, { global: { fetch }, accessToken: async () => key });
  const anonymous = clientWith(settings.anonKey);
  const service = clientWith(settings.serviceRoleKey);
  const tokenOf = createUserTokens(settings);

  return {
    asUser: async <Answer>(actor: Actor, name: string, args: object = {}) => {
      const authorization = `Bearer ${await tokenOf(actor)}`;
      return answerOf<Answer>(name, async () => anonymous.rpc(name, args).setHeader('authorization', authorization));
    },
    asService: <Answer>(name: string, args: object = {}) => answerOf<Answer>(name, async () => service.rpc(name, args)),
    selectAsUser: async <Row>(actor: Actor, query: (client: SupabaseClient) => Query<Row>) => {
      const authorization = `Bearer ${await tokenOf(actor)}`;
      return answerOf<Row[]>('select', async () => query(anonymous).setHeader('authorization', authorization).retry(false));
    },
  };
};

/** @throws Unavailable when the database does not answer now, DbError when it says that we are wrong. */
const answerOf = async <Answer>(name: string, ask: () => Promise<Outcome<unknown>>): Promise<Answer> => {
  let outcome = await ask();
  if (outcome.error && isSafeToRepeat(outcome.error)) outcome = await ask();
  const { data, error, status } = outcome;
  if (!error) return data as Answer;
  if (isUnavailable(error, status)) throw new Unavailable(`${name}: ${status} ${error.code ?? ''} ${error.message}`);
  throw new DbError(name, error);
};
