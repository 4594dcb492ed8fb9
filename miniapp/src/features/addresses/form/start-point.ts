import { contracts, type Gcj02Point } from '@zhundan/shared';
import { useRead, useSession } from '../../../api';

/** HQ's city, where the map starts when nothing better is known: 绍兴市政府, 越城区 (GCJ-02). */
const CITY_CENTRE: Gcj02Point = { lng: 120.580232, lat: 30.029752 };

/** Where the map of a new address starts: at another address of the store, at the store itself, or in the city. Asks the phone for nothing. */
export const useStartPoint = (known: Gcj02Point | null, enabled: boolean): Gcj02Point | null => {
  const storeName = useSession((session) => session.user?.store?.name ?? '');
  const tips = useRead(contracts.suggestPlaces, { query: storeName }, { enabled: enabled && !known && storeName !== '' });
  if (known) return known;
  if (tips.isLoading) return null;
  return tips.data?.places.find((place) => place.pin)?.pin ?? CITY_CENTRE;
};
