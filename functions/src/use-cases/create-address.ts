import { type contracts, isRefusal } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import { answerOf, answerToRepetition } from './address-answer.ts';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import { judgePlace, refusalOf } from './judge-place.ts';
import { locate } from './locate.ts';
import type { Addresses } from './ports/addresses.ts';
import type { MapService } from './ports/map.ts';

/**
 * Only an address that was kept, or refused by its writer, is remembered under its request id. One that the map or the
 * judgement refused left nothing behind, and the same request may do better once the map answers.
 */
export const createAddress = async (
  { addresses, map }: { addresses: Addresses; map: MapService }, { actor, input }: Command<typeof contracts.createAddress>,
): Answer<typeof contracts.createAddress> => {
  const storeId = storeOf(actor);
  const bodyHash = hashOfRequest(storeId, input);
  const [previous, deliveryAdcodes] = await Promise.all([
    addresses.previous(actor, input.requestId), addresses.deliveryAdcodes(actor),
  ]);
  if (previous) return answerToRepetition(previous, 'createAddress', bodyHash);

  const located = await locate(map, input);
  if (isRefusal(located)) return located;
  const refusal = refusalOf(judgePlace({ said: input, located, deliveryAdcodes }));
  if (refusal) return refusal;

  return answerOf(await addresses.write({ ...input, ...located, bodyHash, userId: actor.userId, storeId, operation: 'createAddress' }));
};
