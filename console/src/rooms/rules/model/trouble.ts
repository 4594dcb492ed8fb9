import { rulesInvalidDetails } from '@zhundan/shared';
import type { RefusedReply } from '../../../api/index.ts';

const SHOWN_MAX = 3;

/** What the server says, with what it found wrong in the rules where the editor did not. */
export const troubleIn = ({ message, details }: RefusedReply): string => {
  const parsed = rulesInvalidDetails.safeParse(details);
  return parsed.success ? [message, ...parsed.data.problems.slice(0, SHOWN_MAX).map((each) => each.message)].join(' ') : message;
};
