import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Reviews } from './ports/reviews.ts';

export const getReview = async (
  { reviews }: { reviews: Reviews }, { actor, input }: Command<typeof contracts.getReview>,
): Answer<typeof contracts.getReview> => (await reviews.get(actor, input.orderNo)) ?? refuse('NOT_FOUND');
