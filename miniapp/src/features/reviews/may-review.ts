import { decideReview } from '@zhundan/shared';
import type { SessionUser } from '../../api';

/** Who decides, as the server has it. */
export const mayReview = ({ role }: SessionUser): boolean => (decideReview.who as readonly string[]).includes(role);
