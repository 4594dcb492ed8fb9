import type { Shelf } from './axes.ts';
import { electrical } from './electrical.ts';
import { fasteners } from './fasteners.ts';
import { doors, locks } from './interiors.ts';
import { plumbing } from './plumbing.ts';
import { adhesives, building, protection } from './supplies.ts';
import { tools } from './tools.ts';

/** The first level of categories, in the order of the phone. Brands are invented. */
export const SHELVES: readonly Shelf[] = [fasteners, plumbing, electrical, tools, locks, doors, adhesives, building, protection];
