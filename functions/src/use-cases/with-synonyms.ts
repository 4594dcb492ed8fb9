import { type Synonyms, synonymsOf } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import type { Catalog } from './ports/catalog.ts';

interface Known { readonly version: number; readonly synonyms: Synonyms }

/** What this instance last read; an answer says which version is in force. */
const known = new WeakMap<Catalog, Known>();

/**
 * Asks with the synonyms that are known here, and once more when the answer says that there are newer ones: what headquarters
 * changes takes effect at once, and costs nothing while nothing changes.
 */
export const withSynonyms = async <Found extends { readonly synonyms: number }>(
  catalog: Catalog, actor: Actor, ask: (synonyms: Synonyms) => Promise<Found>,
): Promise<Omit<Found, 'synonyms'>> => {
  const before = known.get(catalog) ?? await read(catalog, actor);
  const { synonyms: inForce, ...found } = await ask(before.synonyms);
  if (inForce === before.version) return found;
  const { synonyms: _, ...again } = await ask((await read(catalog, actor)).synonyms);
  return again;
};

const read = async (catalog: Catalog, actor: Actor): Promise<Known> => {
  const { version, words } = await catalog.synonyms(actor);
  const now = { version, synonyms: synonymsOf(words) };
  known.set(catalog, now);
  return now;
};
