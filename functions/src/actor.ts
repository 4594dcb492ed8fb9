import type { Role } from '@zhundan/shared';

/** Who is asking, as the access token says. */
export interface Actor {
  readonly userId: string;
  readonly role: Role;
  /** The store acted for; always there for a franchisee, null at headquarters. */
  readonly storeId: string | null;
}

/** The store of a franchisee. Contracts for franchisees alone lead here; anybody else here is a bug. */
export const storeOf = (actor: Actor): string => {
  if (actor.storeId === null) throw new Error(`a ${actor.role} acts for no store`);
  return actor.storeId;
};
