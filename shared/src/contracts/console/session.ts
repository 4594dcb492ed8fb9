import * as z from 'zod/mini';
import { ROLES } from '../contract.ts';
import { instant, uuid } from '../fields.ts';

/** A session of the console as its page knows it. What proves it stays in cookies that no script can read. */
export const consoleSession = z.strictObject({
  user: z.strictObject({ userId: uuid, name: z.string(), role: z.enum(ROLES) }),
  /** Sent as `x-csrf-token` with everything but a GET; good for this session only. */
  csrfToken: z.string(),
  accessExpiresAt: instant,
});
export type ConsoleSession = z.infer<typeof consoleSession>;
