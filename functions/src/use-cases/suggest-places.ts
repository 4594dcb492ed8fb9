import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { shortDistrict } from './locate.ts';
import { textOfPlace } from './place-text.ts';
import type { MapService } from './ports/map.ts';

export const suggestPlaces = async (
  { map }: { map: MapService }, { input }: Command<typeof contracts.suggestPlaces>,
): Answer<typeof contracts.suggestPlaces> => {
  const { lng, lat } = input;
  const tips = await map.tips(input.query, lng === undefined || lat === undefined ? undefined : { lng, lat });
  if (!tips.ok) return refuse('MAP_UNAVAILABLE');

  return {
    places: tips.value.map((tip) => ({
      name: tip.name, text: textOfPlace(tip), district: shortDistrict(tip.adcode, tip.district), pin: tip.point, distance: null,
    })),
  };
};
