import type { contracts } from '@zhundan/shared';
import type { Answer, OpenCommand } from './command.ts';
import type { Sessions, Tokens } from './ports/sessions.ts';

/** A token that is not ours ends nothing, and says so in the same words. */
export const endSession = async (
  { sessions, tokens }: { sessions: Sessions; tokens: Tokens }, { input }: OpenCommand<typeof contracts.endSession>,
): Answer<typeof contracts.endSession> => {
  await sessions.end({ tokenHash: tokens.hashOf(input.refreshToken) });
  return { ended: true };
};
