export const INVITE_CODE_LENGTH = 8;

/**
 * What was typed, as an invite code can be: upper case, without spaces and dashes, at most eight characters. Codes are
 * made without I and O; who types them means 1 and 0.
 */
export const asInviteCode = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/I/g, '1').replace(/O/g, '0').replace(/[^0-9A-Z]/g, '').slice(0, INVITE_CODE_LENGTH);

export const isCompleteInviteCode = (code: string): boolean => code.length === INVITE_CODE_LENGTH;
