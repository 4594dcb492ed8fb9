import { SIGN_IN_ALPHABET, SIGN_IN_CODE_LENGTH } from '@zhundan/shared';

interface Kind {
  readonly name: string;
  readonly alphabet: string;
  readonly length: number;
}

/** A code as it was typed: nothing that somebody wrote is swallowed; what cannot be right is said. */
export interface TypedCode {
  readonly code: string;
  /** What is wrong with it so far; null also while it is merely not finished. */
  readonly fault: string | null;
  readonly complete: boolean;
}

/** How codes are grouped on paper and on screens, and what pasting brings along: it means nothing. */
const GAPS = /[\s\u200B-\u200D\u2060\uFEFF\u2010-\u2015\u2212_-]/g;

const read = (typed: string, { name, alphabet, length }: Kind): TypedCode => {
  const code = typed.normalize('NFKC').toUpperCase().replace(GAPS, '');
  const foreign = [...new Set([...code].filter((letter) => !alphabet.includes(letter)))];
  if (foreign.length > 0) return { code, fault: `${name}里不会有 ${foreign.join('、')}，请再核对一遍`, complete: false };
  const over = code.length - length;
  return { code, fault: over > 0 ? `${name}只有 ${length} 位，多了 ${over} 位` : null, complete: over === 0 };
};

export const typedSignInCode = (typed: string): TypedCode => read(typed, { name: '登录码', alphabet: SIGN_IN_ALPHABET, length: SIGN_IN_CODE_LENGTH });

const INVITE = { name: '邀请码', alphabet: '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ', length: 8 };

/** Invite codes are made without I and O; who types them means 1 and 0, and sees that. */
export const typedInviteCode = (typed: string): TypedCode => read(typed.replace(/[iIｉＩ]/g, '1').replace(/[oOｏＯ]/g, '0'), INVITE);

/** Room for what is typed between the letters, and for one too many. */
export const CODE_FIELD_MAX = 24;
