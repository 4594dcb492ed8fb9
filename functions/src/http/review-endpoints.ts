import { contracts } from '@zhundan/shared';
import { askReview } from '../use-cases/ask-review.ts';
import { decideReview } from '../use-cases/decide-review.ts';
import { getReview } from '../use-cases/get-review.ts';
import { listReviews } from '../use-cases/list-reviews.ts';
import type { Reviews } from '../use-cases/ports/reviews.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

export interface ReviewDeps { readonly reviews: Reviews }

/** The reviewers' desk: the console and a supervisor's phone ask the same. */
export const reviewEndpoints = (deps: ReviewDeps): Endpoint[] => [
  endpoint(contracts.listReviews, (command) => listReviews(deps, command)),
  endpoint(contracts.getReview, (command) => getReview(deps, command)),
  endpoint(contracts.decideReview, (command) => decideReview(deps, command)),
  endpoint(contracts.askReview, (command) => askReview(deps, command)),
];
