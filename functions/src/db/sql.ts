import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Actor } from '../actor.ts';
import type { Database } from './database.types.ts';
import { DbError, isSafeToRepeat, isUnavailable, type SqlFailure } from './failures.ts';
import { type Fetch, withTimeout } from './fetch-with-timeout.ts';
import { createGate } from './gate.ts';
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
  /** For one call, once it is under way. */
  readonly timeoutMs?: number;
}

/** The statement timeout of a hosted project is 8 s; what takes longer than this has lost its connection. */
const TIMEOUT_MS = 12_000;
/**
 * Calls under way per instance. More than the database has connections would only wait there, where it gives up after
 * 10 s (PGRST003); a crowd waits in line here instead. Both together stay below the 30 s that a function may run.
 */
const CALLS_MAX = 32, WAIT_MS = 15_000;

type Functions = Database['public']['Functions'];
/** A function of the schema with its arguments by name. To SQL all values are JSON; what they hold, the ports say. */
export type Call = { [Name in keyof Functions]: readonly [name: Name, args: { readonly [Arg in keyof Functions[Name]['Args']]: unknown }] }[keyof Functions];
type Client = SupabaseClient<Database>;

/** Each call is one trip. What comes back has the shape that the port names: SQL makes it, and every answer is validated. */
export interface Sql {
  /** Calls a function under RLS, as this person. */
  asUser<Answer>(actor: Actor, ...call: Call): Promise<Answer>;
  /** As asUser, for a function that answers text in lines: large, and sent as it is. */
  textAsUser(actor: Actor, ...call: Call): Promise<string>;
  /** Calls a function that is granted to the service alone; its caller has judged already. */
  asService<Answer>(...call: Call): Promise<Answer>;
  /** Reads rows of a table under RLS, as this person. */
  selectAsUser<Row>(actor: Actor, query: (client: Client) => Query<Row>): Promise<Row[]>;
}

interface Query<Row> extends PromiseLike<Outcome<Row[]>> { setHeader(name: string, value: string): Query<Row>; retry(enabled: boolean): Query<Row> }
interface Outcome<Data> { readonly data: Data | null; readonly error: SqlFailure | null; readonly status: number }

/**
 * The only two clients there are. Neither signs anybody in: `accessToken` keeps supabase-js from starting its own
 * session machinery, and a request made as a user carries that user's token in its own header.
 */
export const createSql = (settings: DbSettings): Sql => {
  const fetch = withTimeout(settings.fetch ?? globalThis.fetch, settings.timeoutMs ?? TIMEOUT_MS);
  const clientWith = (key: string): Client =>
    createClient<Database>(settings.url, key, { global: { fetch }, accessToken: async () => key });
  const anonymous = clientWith(settings.anonKey);
  const service = clientWith(settings.serviceRoleKey);
  const tokenOf = createUserTokens(settings);

  const gate = createGate({ atOnce: CALLS_MAX, waitMs: WAIT_MS });
  const call = (client: Client, [name, args]: Call) => client.rpc(name, args as never);

  return {
    asUser: async <Answer>(actor: Actor, ...[name, args]: Call) => {
      const authorization = `Bearer ${await tokenOf(actor)}`;
      return answerOf<Answer>(name, () => gate(async () => call(anonymous, [name, args] as Call).setHeader('authorization', authorization)));
    },
    textAsUser: async (actor: Actor, ...[name, args]: Call) => {
      const authorization = `Bearer ${await tokenOf(actor)}`;
      const text = () => call(anonymous, [name, args] as Call).setHeader('authorization', authorization).csv();
      return await answerOf<string | null>(name, () => gate(async () => text())) ?? ''; // supabase-js makes null of an empty body
    },
    asService: <Answer>(...[name, args]: Call) => answerOf<Answer>(name, () => gate(async () => call(service, [name, args] as Call))),
    selectAsUser: async <Row>(actor: Actor, query: (client: Client) => Query<Row>) => {
      const authorization = `Bearer ${await tokenOf(actor)}`;
      return answerOf<Row[]>('select', () => gate(async () => query(anonymous).setHeader('authorization', authorization).retry(false)));
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
  throw new DbError(name, error, status);
};
