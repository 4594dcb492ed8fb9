import { FACTS } from '../compliance/rules/catalogue.ts';
import { formatValue } from '../compliance/rules/fact.ts';
import { decodeFacts } from '../compliance/rules/facts-codec.ts';
import type { Names } from '../compliance/rules/rule.ts';
import { everyFact, type MayRead } from './may-read.ts';

export interface FactInWords { readonly key: string; readonly label: string; readonly value: string }

/** Facts that look back so many hours are shown for a day. */
const HOURS_SHOWN = 24;

/**
 * What a submit was judged on, in the words of the catalogue: the facts that every order has, and those of the last 24
 * hours. Those about one category or SKU are left to the findings that quote them. `names` turns ids of categories,
 * channels and districts into words. Null for a text that no codec of ours reads any more.
 */
export const factsInWords = (text: string, names: Names, mayRead: MayRead = everyFact): FactInWords[] | null => {
  const facts = decoded(text);
  return facts && Object.values(FACTS)
    .filter(({ key, parameter }) => mayRead(key) && (parameter === undefined || parameter === 'hours'))
    .map((fact) => {
      const of = fact.parameter === 'hours' ? HOURS_SHOWN : undefined;
      const value = fact.read(facts, of);
      return {
        key: fact.key, label: of === undefined ? fact.label : fact.title?.(String(of)) ?? fact.label,
        value: value === null ? '不知道' : formatValue(fact, value, names) || '无',
      };
    });
};

const decoded = (text: string): ReturnType<typeof decodeFacts> | null => {
  try {
    return decodeFacts(text);
  } catch {
    return null;
  }
};
