import { COMMON_REFUSALS, type Contract, type Input, isRefusal, type Output, refuse, type Refusal, type RefusalCode } from '@zhundan/shared';
import * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { Answer, Command, OpenCommand } from '../use-cases/command.ts';
import type { FileAnswer } from '../use-cases/export-orders.ts';
import type { CookieJar } from './cookies.ts';
import { openFile, type OpenFile } from './file-answer.ts';
import { readInput } from './input.ts';
import { isOwnPage } from './same-page.ts';
import { type Sessions, whoAsks } from './session.ts';

/** A contract and what runs behind it. */
export interface Endpoint {
  readonly contract: Contract;
  readonly run: (actor: Actor | null, input: unknown, exchange: Exchange) => Promise<unknown>;
}

/** The request itself, for the few endpoints that live on cookies. */
export interface Exchange {
  readonly request: Request;
  readonly jar: CookieJar;
}

/** For people who are signed in, in the roles that the contract names. */
export const endpoint = <C extends Contract>(contract: C, useCase: (command: Command<C>) => Answer<C>): Endpoint => {
  if (contract.who === 'anyone') throw new Error(`${contract.name} is open: openEndpoint`);
  if (contract.produces !== undefined) throw new Error(`${contract.name} is a file: fileEndpoint`);
  return { contract, run: (actor, input) => useCase({ actor, input } as Command<C>) };
};

/** For anyone. */
export const openEndpoint = <C extends Contract>(contract: C, useCase: (command: OpenCommand<C>) => Answer<C>): Endpoint => {
  if (contract.who !== 'anyone') throw new Error(`${contract.name} is not open: endpoint`);
  return { contract, run: (_, input) => useCase({ input } as OpenCommand<C>) };
};

/**
 * For anyone whose browser holds the right cookie: the endpoints that make, renew and end a session of the console. They
 * serve no page but our own.
 */
export const cookieEndpoint = <C extends Contract>(
  contract: C, run: (exchange: Exchange, input: Input<C>) => Promise<Output<C> | Refusal>,
): Endpoint => {
  if (contract.who !== 'anyone' || contract.method === 'GET') throw new Error(`${contract.name} is no cookie’s: endpoint`);
  return {
    contract,
    run: async (_, input, exchange) => (isOwnPage(exchange.request) ? run(exchange, input as Input<C>) : refuse('CSRF_INVALID')),
  };
};

/** For people who are signed in and want a file: the same pipeline, and at its end a stream in the place of JSON. */
export const fileEndpoint = <C extends Contract>(contract: C, useCase: (command: Command<C>) => Promise<FileAnswer | Refusal>): Endpoint => {
  if (contract.who === 'anyone' || contract.produces === undefined) throw new Error(`${contract.name} is no file for people who are signed in: endpoint`);
  return { contract, run: (actor, input) => useCase({ actor, input } as Command<C>) };
};

/** What came of a request: data, a file or a refusal, and for the log who asked. */
export interface Outcome {
  readonly actor: Actor | null;
  readonly result: { readonly data: unknown } | { readonly file: OpenFile } | Refusal;
}

/** Who → parse → run → validate. A refusal comes back as a value; whatever is thrown is a bug or an outage. */
export const serve = async (
  { contract, run }: Endpoint, exchange: Exchange, params: Readonly<Record<string, string>>, sessions: Sessions,
): Promise<Outcome> => {
  const who = await whoAsks(contract, exchange, sessions);
  if (isRefusal(who)) return { actor: null, result: who };

  const { actor } = who;
  const given = await readInput(contract, exchange.request, params);
  if (isRefusal(given)) return { actor, result: given };

  const answer = await run(actor, given.input, exchange);
  if (isRefusal(answer)) return { actor, result: declared(contract, answer) };
  return { actor, result: contract.produces ? { file: await openFile(answer as FileAnswer) } : { data: validated(contract, answer) } };
};

const common: ReadonlySet<RefusalCode> = new Set(COMMON_REFUSALS);

const declared = (contract: Contract, refusal: Refusal): Refusal => {
  if (common.has(refusal.refused) || contract.refusals.includes(refusal.refused)) return refusal;
  throw new Error(`${contract.name} refuses with ${refusal.refused}, which its contract does not name`);
};

/** Strict, so that nothing leaks. The error names places and rules, never values. */
const validated = (contract: Contract, answer: unknown): unknown => {
  const parsed = z.safeParse(contract.response, answer);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.slice(0, 5).map(({ path, code }) => `${path.join('.') || '(all)'}: ${code}`);
  throw new Error(`${contract.name} answers what its contract does not allow: ${places.join('; ')}`);
};
