import * as z from 'zod/mini';
import { contract, HQ_ROLES } from '../contract.ts';
import { cursor, instant, pageLimit, sought, uuid } from '../fields.ts';

const person = z.strictObject({ userId: uuid, name: z.string() });

/** What a decision changed, as its room wrote it down: flat or nested, whatever it takes to read it years later. */
const facts = z.nullable(z.record(z.string(), z.unknown()));

export const auditEvent = z.strictObject({
  id: z.int(),
  at: instant,
  /** Null when time itself decided. */
  by: z.nullable(person),
  /** `review.approved`: the room and what was done. */
  action: z.string(),
  /** What it was about, as people call it: an order number, a version of the rules. */
  subject: z.string(),
  reason: z.nullable(z.string()),
  before: facts,
  after: facts,
});
export type AuditEvent = z.infer<typeof auditEvent>;

export const listAudit = contract({
  name: 'listAudit',
  summary: 'What was decided at headquarters, newest first: who, when, why, before, after. Nothing in it ever changes.',
  method: 'GET', path: '/api/admin/audit', who: HQ_ROLES,
  request: z.strictObject({
    after: z.optional(cursor), limit: pageLimit,
    /** One action, or a room's all: `review.approved`, `review`. */
    action: z.optional(z.string().check(z.regex(/^[a-z]+(\.[a-zA-Z]+)*$/), z.maxLength(60))),
    /** How the subject begins. */
    subject: z.optional(sought(1, 100)),
    by: z.optional(uuid),
  }),
  response: z.strictObject({
    events: z.array(auditEvent),
    next: z.nullable(cursor),
    /** Everybody who has ever decided something: whom to choose from. */
    people: z.array(person),
  }),
  refusals: [],
});
