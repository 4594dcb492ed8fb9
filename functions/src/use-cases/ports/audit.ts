import type { AuditEvent } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';

/** A place among the decisions: the last one shown. */
export interface AuditKey { readonly at: string; readonly id: number }

export interface AuditQuery {
  readonly limit: number;
  readonly after?: AuditKey;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly by?: string | undefined;
}

export interface Audit {
  list(actor: Actor, query: AuditQuery): Promise<{ events: AuditEvent[]; next: AuditKey | null; people: { userId: string; name: string }[] }>;
}
