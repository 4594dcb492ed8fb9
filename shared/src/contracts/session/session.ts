import * as z from 'zod/mini';
import { instant, uuid } from '../fields.ts';
import { ROLES } from '../contract.ts';

/** The store a session acts for. HQ people have none. */
export const sessionStore = z.strictObject({ storeId: uuid, storeCode: z.string(), name: z.string() });

export const signedIn = z.strictObject({
  status: z.literal('signedIn'),
  accessToken: z.string(),
  accessExpiresAt: instant,
  refreshToken: z.string(),
  user: z.strictObject({
    userId: uuid,
    name: z.string(),
    role: z.enum(ROLES),
    store: z.nullable(sessionStore),
    /** All stores this person may act for, the current one included. */
    stores: z.array(sessionStore),
  }),
});
export type SignedIn = z.infer<typeof signedIn>;

/** WeChat knows this person, we do not yet: bind next, with the token, by invite code or phone number. */
export const unbound = z.strictObject({ status: z.literal('unbound'), bindToken: z.string() });
