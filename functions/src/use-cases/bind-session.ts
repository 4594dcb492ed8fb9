import { type contracts, type Input, isRefusal, refuse, type Refusal } from '@zhundan/shared';
import type { Answer, OpenCommand } from './command.ts';
import type { Sessions, Tokens, Wechat } from './ports/sessions.ts';
import { signedIn } from './signed-in.ts';

interface Deps { wechat: Wechat; sessions: Sessions; tokens: Tokens }

export const bindSession = async (
  { wechat, sessions, tokens }: Deps, { input }: OpenCommand<typeof contracts.bindSession>,
): Answer<typeof contracts.bindSession> => {
  const identity = await tokens.readBind(input.bindToken);
  if (!identity) return refuse('BIND_TOKEN_INVALID');

  const proof = await proofOf({ wechat, tokens }, input);
  if (isRefusal(proof)) return proof;

  const { refreshToken, tokenHash } = tokens.newRefreshToken();
  const bound = await sessions.bind({ ...identity, ...proof, tokenHash });
  switch (bound.outcome) {
    case 'signed_in': return signedIn(tokens, bound.person, refreshToken);
    case 'unknown': return refuse('inviteHash' in proof ? 'INVITE_CODE_INVALID' : 'PHONE_NOT_REGISTERED');
    case 'taken': return refuse('ALREADY_BOUND');
    case 'disabled': return refuse('ACCOUNT_DISABLED');
    case 'limited': return refuse('RATE_LIMITED');
  }
};

type Proof = { inviteHash: string } | { mobile: string };

/** What names the person: a code that HQ handed out, or a number that WeChat vouches for. */
const proofOf = async (
  { wechat, tokens }: Pick<Deps, 'wechat' | 'tokens'>, input: Input<typeof contracts.bindSession>,
): Promise<Proof | Refusal> => {
  if ('inviteCode' in input) return { inviteHash: tokens.hashOf(input.inviteCode) };

  const phone = await wechat.phoneNumber(input.phoneCode);
  if (phone.ok) return { mobile: phone.mobile };
  switch (phone.reason) {
    case 'code_invalid': return refuse('PHONE_CODE_INVALID');
    case 'foreign_number': return refuse('PHONE_NOT_REGISTERED');
    case 'busy': case 'unavailable': return refuse('WECHAT_UNAVAILABLE');
  }
};
