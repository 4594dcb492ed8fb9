import { readsReceivables, type Role } from '../contracts/contract.ts';

/** Whether a reader may know what a fact says of a store. */
export type MayRead = (fact: string) => boolean;

export const everyFact: MayRead = () => true;

const RECEIVABLES: ReadonlySet<string> = new Set(['openReceivables', 'overdueReceivables']);

export const factsFor = (role: Role): MayRead => (readsReceivables(role) ? everyFact : (fact) => !RECEIVABLES.has(fact));
