import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { shortDistrict } from './locate.ts';
import { textOfPlace } from './place-text.ts';
import type { MapService } from './ports/map.ts';

export const listPlacesAround = async (
  { map }: { map: MapService }, { input }: Command<typeof contracts.listPlacesAround>,
): Answer<typeof contracts.listPlacesAround> => {
  const point = { lng: input.lng, lat: input.lat };
  const [here, around] = await Promise.all([map.regeocode(point), map.around(point, input.meters)]);
  if (!here.ok || !around.ok) return refuse('MAP_UNAVAILABLE');

  return {
    here: hereOf(here.value),
    places: around.value.map((poi) => ({
      name: poi.name, text: textOfPlace(poi), district: shortDistrict(poi.adcode, poi.district), pin: poi.point, distance: poi.meters,
    })),
    roads: (here.value?.roads ?? []).map(({ name, point: pin, direction }) => ({ name, pin, direction })),
  };
};

type Here = { formatted: string; adcode: string; district: string; street: string; number: string };

/** With a house number where there is one; at sea, nothing. */
const hereOf = (here: Here | null): { text: string; district: string; adcode: string } => {
  if (!here) return { text: '', district: '', adcode: '' };
  const { adcode, street, number } = here;
  const district = shortDistrict(adcode, here.district);
  return { text: number ? district + street + number : shortDistrict('', here.formatted), district, adcode };
};
