import { COMMON_REFUSALS, type Contract, isRefusal, type Refusal, type RefusalCode } from '@zhundan/shared';
import * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { Answer, Command, OpenCommand } from '../use-cases/command.ts';
import { readInput } from './input.ts';
import { type ReadAccess, whoAsks } from './session.ts';

/** A contract and what runs behind it. */
export interface Endpoint {
  readonly contract: Contract;
  readonly run: (actor: Actor | null, input: unknown) => Promise<unknown>;
}

/** For people who are signed in, in the roles that the contract names. */
export const endpoint = <C extends Contract>(contract: C, useCase: (command: Command<C>) => Answer<C>): Endpoint => {
  if (contract.who === 'anyone') throw new Error(`${contract.name} is open: openEndpoint`);
  return { contract, run: (actor, input) => useCase({ actor, input } as Command<C>) };
};

/** For anyone. */
export const openEndpoint = <C extends Contract>(contract: C, useCase: (command: OpenCommand<C>) => Answer<C>): Endpoint => {
  if (contract.who !== 'anyone') throw new Error(`${contract.name} is not open: endpoint`);
  return { contract, run: (_, input) => useCase({ input } as OpenCommand<C>) };
};

/** What came of a request: data or a refusal, and for the log who asked. */
export interface Outcome {
  readonly actor: Actor | null;
  readonly result: { readonly data: unknown } | Refusal;
}

/** Who → parse → run → validate. A refusal comes back as a value; whatever is thrown is a bug or an outage. */
export const serve = async (
  { contract, run }: Endpoint, request: Request, params: Readonly<Record<string, string>>, readAccess: ReadAccess,
): Promise<Outcome> => {
  const who = await whoAsks(contract.who, request.headers, readAccess);
  if (isRefusal(who)) return { actor: null, result: who };

  const { actor } = who;
  const given = await readInput(contract, request, params);
  if (isRefusal(given)) return { actor, result: given };

  const answer = await run(actor, given.input);
  return { actor, result: isRefusal(answer) ? declared(contract, answer) : { data: validated(contract, answer) } };
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
