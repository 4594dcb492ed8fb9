import type { Fact } from './fact.ts';

export const FACTS: Readonly<Record<string, Fact>> = {};
