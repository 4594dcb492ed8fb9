import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, OpenCommand } from './command.ts';
import type { Sessions, Tokens, Wechat } from './ports/sessions.ts';
import { signedIn } from './signed-in.ts';

interface Deps { wechat: Wechat; sessions: Sessions; tokens: Tokens }

export const startSession = async (
  { wechat, sessions, tokens }: Deps, { input }: OpenCommand<typeof contracts.startSession>,
): Answer<typeof contracts.startSession> => {
  const identity = await wechat.codeToSession(input.wxCode);
  if (!identity.ok) return refuse(identity.reason === 'code_invalid' ? 'WECHAT_CODE_INVALID' : 'WECHAT_UNAVAILABLE');

  const { ok: _, ...known } = identity;
  const { refreshToken, tokenHash } = tokens.newRefreshToken();
  const started = await sessions.start({ openid: known.openid, tokenHash });
  switch (started.outcome) {
    case 'signed_in': return signedIn(tokens, started.person, refreshToken);
    case 'unbound': return { status: 'unbound', bindToken: await tokens.issueBind(known) };
    case 'disabled': return refuse('ACCOUNT_DISABLED');
  }
};
