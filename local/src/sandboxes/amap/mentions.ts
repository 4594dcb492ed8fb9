import { baseName, gazetteer, type Road } from '../../gazetteer/index.ts';

/** A road named in a text. Several roads can bear the name, in several districts or as 东路 and 西路 of one. */
export interface Mention { start: number; end: number; roads: Road[] }

const byName = (): Map<string, Road[]> => {
  const names = new Map<string, Road[]>();
  const add = (name: string, road: Road) => names.set(name, [...(names.get(name) ?? []), road]);
  for (const road of gazetteer.roads) {
    add(road.name, road);
    const base = baseName(road.name);
    if (base !== road.name) add(base, road);
  }
  return names;
};

const roadsByName = byName();
const longestFirst = [...roadsByName.keys()].sort((a, b) => b.length - a.length);

/** The roads that a text names, from left to right, each piece of text read once and as the longest name it can be. */
export const mentionsOf = (text: string): Mention[] => {
  const found: Mention[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const name = longestFirst.find((each) => text.startsWith(each, start));
    if (!name) continue;
    found.push({ start, end: start + name.length, roads: roadsByName.get(name) ?? [] });
    start += name.length - 1;
  }
  return found;
};
