import { contracts, type Gcj02Point } from '@zhundan/shared';
import { useRead, useSession } from '../../../api';

/** HQ's city, where the map starts when nothing better is known: 绍兴, where 人民中路 meets 解放北路 (GCJ-02). */
const CITY_CENTRE: Gcj02Point = { lng: 120.58, lat: 29.997 };

/** 准单五金·笛扬路店 → 笛扬路: what the map knows of the store. */
const placeIn = (storeName: string): string => storeName.replace(/^.*[·・]/, '').replace(/[总分]?店$/, '');

/** Where the map of a new address starts: at another address of the store, at the store itself, or in the city. Asks the phone for nothing. */
export const useStartPoint = (known: Gcj02Point | null, enabled: boolean): Gcj02Point | null => {
  const place = useSession((session) => placeIn(session.user?.store?.name ?? ''));
  const tips = useRead(contracts.suggestPlaces, { query: place }, { enabled: enabled && !known && place !== '' });
  if (known) return known;
  if (!enabled || tips.isLoading) return null;
  return tips.data?.places.find((each) => each.pin)?.pin ?? CITY_CENTRE;
};
