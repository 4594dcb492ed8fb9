import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';

const inflated = promisify(inflate);
/** Objects that are packed together may unpack to so much in all, and be so many; a scan's are a few kilobytes. */
const UNPACKED_MAX = 16 * 1024 * 1024, PACKED_MAX = 2_000;

/** A stream of objects (ISO 32000, 7.5.7): its dictionary with names spelled out, and its bytes. */
export interface Packed { readonly dictionary: string; readonly body: string }

/** All that is packed, one after another; null when there is too much, or something is packed in a way that nobody packs objects. */
export const unpackAll = async (packed: readonly Packed[]): Promise<string | null> => {
  if (packed.length > PACKED_MAX) return null;
  let room = UNPACKED_MAX, all = '';
  for (const each of packed) {
    const bytes = await unpack(each, room);
    if (bytes === null) return null;
    room -= bytes.length;
    all += `${bytes.toString('latin1')}\n`;
    if (room <= 0) return null;
  }
  return all;
};

const unpack = async ({ dictionary, body }: Packed, room: number): Promise<Buffer | null> => {
  const filters = filtersOf(dictionary);
  if (filters === null || filters.length > 1 || !isUnpredicted(dictionary)) return null;
  const bytes = Buffer.from(body, 'latin1');
  if (filters.length === 0) return bytes;
  // A checksum that is missing at the end is missed by no reader.
  return filters[0] === 'FlateDecode' ? inflated(bytes, { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH }).catch(() => null) : null;
};

/** `/Filter /FlateDecode`, `/Filter [/FlateDecode]`, none or null; null for what is not written out beside it. */
const filtersOf = (dictionary: string): string[] | null => {
  const value = valueOf(dictionary, 'Filter');
  if (value === undefined || value === 'null') return [];
  return /^(?:\/|\[)/.test(value) ? (value.match(/\/([\w.-]+)/g) ?? []).map((name) => name.slice(1)) : null;
};

/** Whether bytes stand for themselves: `/DecodeParms` absent, null, or without a predictor. */
const isUnpredicted = (dictionary: string): boolean => {
  const value = valueOf(dictionary, 'DecodeParms');
  if (value === undefined || /^\[?\s*null\s*\]?$/.test(value)) return true;
  return value.startsWith('<<') && !/\/Predictor(?!\s{1,9}1\b)/.test(value);
};

/** What stands after a name: a name, a list, a dictionary or null; undefined without the name, empty when it is none of these. */
const valueOf = (dictionary: string, name: string): string | undefined => {
  const at = dictionary.search(new RegExp(`/${name}(?![\\w.-])`));
  if (at < 0) return undefined;
  return /^\s{0,64}(\/[\w.-]{1,64}|\[[^\]]{0,200}\]|<<[^>]{0,200}>>|null)/.exec(dictionary.slice(at + 1 + name.length, at + 400))?.[1] ?? '';
};
