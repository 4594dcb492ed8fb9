import { HQ_ROLES, type Role } from '@zhundan/shared';
import type { SessionUser } from '../../api';

const hqRoles: ReadonlySet<Role> = new Set(HQ_ROLES);

/** Everybody at headquarters has a desk; what is on it, the console decides by role. */
export const mayUseConsole = ({ role }: SessionUser): boolean => hqRoles.has(role);
