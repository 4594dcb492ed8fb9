/**
 * A UUID in 22 characters instead of 36, and back: a million stored facts are read in one go, and most of each is ids.
 * What is not a lower-case UUID stays as it is; the length tells them apart.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHORT_LENGTH = 22;

/** Three hexadecimal digits are two of ours; the 32 of a UUID and one zero make 22. */
export const shorten = (id: string): string | null => {
  if (!UUID.test(id)) return null;
  const hex = `${id.replace(/-/g, '')}0`;
  let short = '';
  for (let index = 0; index < hex.length; index += 3) {
    const value = Number.parseInt(hex.slice(index, index + 3), 16);
    short += DIGITS.charAt(value >> 6) + DIGITS.charAt(value & 63);
  }
  return short;
};

export const isShort = (text: string): boolean => text.length === SHORT_LENGTH;

/** The same few thousand goods come again and again, so what was lengthened once is remembered, up to a bound. */
const REMEMBERED_MAX = 100_000;
let remembered = new Map<string, string>();

export const lengthen = (short: string): string => {
  const known = remembered.get(short);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_MAX) remembered = new Map();
  const id = lengthened(short);
  remembered.set(short, id);
  return id;
};

const lengthened = (short: string): string => {
  let hex = '';
  for (let index = 0; index < SHORT_LENGTH; index += 2) {
    const value = DIGITS.indexOf(short.charAt(index)) * 64 + DIGITS.indexOf(short.charAt(index + 1));
    hex += (value + 0x1000).toString(16).slice(1);
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};
