import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a store stands, as the map of the local world knows it too. Points are GCJ-02. */
export interface Site {
  code: string; kind: 'own' | 'franchise'; name: string; adcode: string; district: string; text: string; lng: number; lat: number;
}

/** Own stores are numbered Z01 … on the map and S001 … in the books. */
const storeCode = ({ kind, code }: Site): string => (kind === 'own' ? `S${code.slice(1).padStart(3, '0')}` : code);

/** All 49, own stores first. */
export const readSites = (): Site[] =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '../data/store-sites.json'), 'utf8')) as Site[])
    .map((site) => ({ ...site, code: storeCode(site) }));
