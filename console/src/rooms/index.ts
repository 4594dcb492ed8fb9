import { HQ_ROLES, RECEIVABLE_READERS, type Role } from '@zhundan/shared';
import type { ComponentType } from 'react';
import type { RoomIcon } from '../ui/room-icon.tsx';

/** One entry of the side bar, and the code behind it, loaded when somebody goes there. */
export interface Room {
  /** The first part of its address; below it the room routes as it likes (`<Routes>` of react-router, relative). */
  readonly path: string;
  readonly title: string;
  readonly icon: keyof typeof RoomIcon;
  /** Who finds it in the side bar. What they are given, RLS decides. */
  readonly roles: readonly Role[];
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** In the order of the side bar; the first one that a role has is where it starts. */
export const ROOMS: readonly Room[] = [
  { path: 'reviews', title: '复核', icon: 'reviews', roles: RECEIVABLE_READERS, load: () => import('./reviews/index.tsx') },
  { path: 'rules', title: '规则', icon: 'rules', roles: HQ_ROLES, load: () => import('./rules/index.tsx') },
  { path: 'orders', title: '订单', icon: 'orders', roles: HQ_ROLES, load: () => import('./orders/index.tsx') },
  { path: 'one-pass', title: '一次性合格率', icon: 'onePass', roles: HQ_ROLES, load: () => import('./one-pass/index.tsx') },
  { path: 'craft', title: '排期', icon: 'craft', roles: HQ_ROLES, load: () => import('./craft/index.tsx') },
  { path: 'letters', title: '授权书', icon: 'letters', roles: ['supervisor', 'finance', 'admin', 'auditor'], load: () => import('./letters/index.tsx') },
  { path: 'audit', title: '操作记录', icon: 'audit', roles: HQ_ROLES, load: () => import('./audit/index.tsx') },
];

export const roomsFor = (role: Role): readonly Room[] => ROOMS.filter(({ roles }) => roles.includes(role));
