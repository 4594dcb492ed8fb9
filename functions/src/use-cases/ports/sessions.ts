import type { Role } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';

export interface BindIdentity {
  readonly openid: string;
  readonly unionid?: string;
}

export interface StoreOfPerson { readonly storeId: string; readonly storeCode: string; readonly name: string }

/** A person as a session shows them; `app.person` in SQL makes it. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly store: StoreOfPerson | null;
  readonly stores: StoreOfPerson[];
}

type SignedInOr<Else extends string> = { readonly outcome: 'signed_in'; readonly person: Person } | { readonly outcome: Else };

/** How the database keeps sessions. It sees hashes of tokens and codes, never these themselves. */
export interface Sessions {
  start(request: { openid: string; tokenHash: string }): Promise<SignedInOr<'unbound' | 'disabled'>>;
  refresh(request: { tokenHash: string; newTokenHash: string; storeId?: string }):
    Promise<SignedInOr<'invalid' | 'disabled' | 'not_yours'>>;
  bind(request: BindIdentity & { tokenHash: string } & ({ inviteHash: string } | { mobile: string })):
    Promise<SignedInOr<'unknown' | 'taken' | 'disabled' | 'limited'>>;
  end(request: { tokenHash: string }): Promise<void>;
}

/** Makes and reads what a session is carried by. */
export interface Tokens {
  issueAccess(actor: Actor): Promise<{ accessToken: string; accessExpiresAt: string }>;
  newRefreshToken(): { refreshToken: string; tokenHash: string };
  /** SHA-256 in hex. */
  hashOf(secret: string): string;
  issueBind(identity: BindIdentity): Promise<string>;
  /** Null when it is not ours or too old. */
  readBind(token: string): Promise<BindIdentity | null>;
}

type WechatFailure = 'code_invalid' | 'busy' | 'unavailable';

/** What WeChat vouches for. */
export interface Wechat {
  codeToSession(code: string): Promise<({ ok: true } & BindIdentity) | { ok: false; reason: WechatFailure }>;
  phoneNumber(code: string): Promise<{ ok: true; mobile: string } | { ok: false; reason: WechatFailure | 'foreign_number' }>;
}
