import { type contracts, isRefusal } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { judgePlace } from './judge-place.ts';
import { locate } from './locate.ts';
import type { Addresses } from './ports/addresses.ts';
import type { MapService } from './ports/map.ts';

export const verifyPlace = async (
  { addresses, map }: { addresses: Addresses; map: MapService }, { actor, input }: Command<typeof contracts.verifyPlace>,
): Answer<typeof contracts.verifyPlace> => {
  const [located, deliveryAdcodes] = await Promise.all([locate(map, input), addresses.deliveryAdcodes(actor)]);
  if (isRefusal(located)) return located;

  const findings = judgePlace({ said: input, located, deliveryAdcodes });
  const { level, district, geocoded } = located;
  return { acceptable: findings.length === 0, level, district, geocoded, findings };
};
