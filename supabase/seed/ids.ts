import { createHash } from 'node:crypto';

/** A UUID that follows from a name, in the form of version 5 (RFC 9562): the same name, the same id, everywhere. */
export const idOf = (kind: string, name: string | number): string => {
  const hex = createHash('sha1').update(`zhundan ${kind} ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
};

/** SHA-256 in hex, as invites keep their codes. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
