import sites from '../../../supabase/seed/data/store-sites.json' with { type: 'json' };
import type { AddressedPlace } from './build.ts';

/** Where a store of the chain stands. The seed reads the same file, so that every store's address is on the map. */
interface StoreSite {
  /** Z01 to Z12 are the chain's own, F001 to F037 the franchise terminals. */
  code: string;
  kind: 'own' | 'franchise';
  name: string;
  adcode: string;
  district: string;
  town: string;
  road: string;
  number: number;
  /** What a person writes: 越城区人民中路235号. Geocodes to the point with level 门牌号. */
  text: string;
  lng: number;
  lat: number;
}

export const storeSites = sites as StoreSite[];

/** The signs over their doors. */
export const storePlaces: AddressedPlace[] = storeSites.map(({ name, adcode, road, number }) => ({ name: `五金连锁(${name})`, kind: 'hardware', adcode, road, number }));
