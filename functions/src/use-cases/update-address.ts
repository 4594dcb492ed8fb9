import { type contracts, isRefusal, refuse } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import { answerOf, answerToRepetition } from './address-answer.ts';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import { judgePlace, refusalOf } from './judge-place.ts';
import { locate } from './locate.ts';
import type { Addresses, AddressToKeep, KeptPlace } from './ports/addresses.ts';
import type { MapService } from './ports/map.ts';

/** A changed place is looked up again; a new name or phone number of the contact is no reason to ask the map. */
export const updateAddress = async (
  { addresses, map }: { addresses: Addresses; map: MapService }, { actor, input }: Command<typeof contracts.updateAddress>,
): Answer<typeof contracts.updateAddress> => {
  const storeId = storeOf(actor);
  const bodyHash = hashOfRequest(storeId, input);
  const [previous, deliveryAdcodes, kept] = await Promise.all([
    addresses.previous(actor, input.requestId), addresses.deliveryAdcodes(actor), addresses.place(actor, input.addressId),
  ]);
  if (previous) return answerToRepetition(previous, 'updateAddress', bodyHash);
  if (!kept) return refuse('NOT_FOUND');

  const located = isSamePlace(kept, input) ? locationOf(kept) : await locate(map, input);
  if (isRefusal(located)) return located;
  const refusal = refusalOf(judgePlace({ said: input, located, deliveryAdcodes }));
  if (refusal) return refusal;

  return answerOf(await addresses.write({ ...input, ...located, bodyHash, userId: actor.userId, storeId, operation: 'updateAddress' }));
};

/** The door does not move a place, but it is part of what is judged. */
const isSamePlace = (kept: KeptPlace, said: AddressToKeep): boolean =>
  kept.text === said.text && kept.pin.lng === said.pin.lng && kept.pin.lat === said.pin.lat;

const locationOf = ({ level, geocoded, adcode, district, placeName }: KeptPlace) => ({ level, geocoded, adcode, district, placeName });
