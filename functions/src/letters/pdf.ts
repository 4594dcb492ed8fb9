import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { UploadFault } from '@zhundan/shared';

const inflated = promisify(inflate);
/** Objects that are packed together may unpack to so much in all, and be so many; a scan's are a few kilobytes. */
const UNPACKED_MAX = 16 * 1024 * 1024, PACKED_MAX = 2_000;

/** Names (ISO 32000) of what acts, loads or carries other files. A letter is a picture and needs none of it. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|Filespec|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE|Rendition|Movie)(?![\w.-])/;
/** The same anywhere, also within streams, where compressed bytes may happen to spell a short one. */
const ACTIVE_LONG = /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData|Rendition)/;

/**
 * What is wrong with a PDF, or null. It is not rendered: its skeleton, everything outside of streams, and the objects that
 * are packed into streams are searched for names of what a letter has no use for. Libraries that parse PDF unpack without
 * a bound, which is what a bomb waits for.
 */
export const faultOfPdf = async (bytes: Uint8Array): Promise<UploadFault | null> => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-(?:1\.[0-7]|2\.0)[\r\n]/.test(text.slice(0, 16))) return 'type';
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !text.includes('startxref')) return 'damaged';
  if (!/^[\s\0]*$/.test(text.slice(end + 5))) return 'mixed';

  const { skeleton, packed } = split(text);
  const unpacked = await unpackAll(packed);
  if (unpacked === null) return 'damaged';
  const names = spelledOut(`${skeleton}\n${unpacked}`);
  if (/\/Encrypt(?![\w.-])/.test(names)) return 'locked';
  if (ACTIVE.test(names) || ACTIVE_LONG.test(spelledOut(text))) return 'active';
  return /\/Type\s*\/Page(?![\w.-])/.test(names) ? null : 'damaged';
};

/** `/J#61vaScript` is `/JavaScript` to a reader. */
const spelledOut = (text: string): string => text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

interface Packed { readonly dictionary: string; readonly body: string }

/** The text without the bodies of its streams, and those streams whose bodies are objects. */
const split = (text: string): { skeleton: string; packed: Packed[] } => {
  const skeleton: string[] = [], packed: Packed[] = [];
  // Looked for once: of a million streams that never end, each would be searched to the end of the file.
  const lastEnd = text.lastIndexOf('endstream');
  let from = 0;
  for (let at = text.indexOf('stream', from); at >= 0; at = text.indexOf('stream', from)) {
    const begins = />>\s*$/.test(text.slice(Math.max(0, at - 8), at)) && /^\r?\n/.test(text.slice(at + 6, at + 8));
    const end = begins && at < lastEnd ? text.indexOf('endstream', at) : -1;
    if (end < 0) {
      skeleton.push(text.slice(from, at + 6));
      from = at + 6;
      continue;
    }
    const before = text.slice(from, at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    skeleton.push(before);
    if (/\/Obj(?:Stm|#)|#/.test(dictionary)) packed.push({ dictionary, body: text.slice(text[at + 6] === '\r' ? at + 8 : at + 7, end) });
    from = end + 9;
  }
  skeleton.push(text.slice(from));
  return { skeleton: skeleton.join('\n'), packed };
};

/** Null when there is too much, or something is packed in a way that nobody packs objects. */
const unpackAll = async (packed: readonly Packed[]): Promise<string | null> => {
  if (packed.length > PACKED_MAX) return null;
  let room = UNPACKED_MAX, all = '';
  for (const { dictionary, body } of packed) {
    const isPlain = /\/Filter\s{0,9}\[?\s{0,9}\/FlateDecode/.test(dictionary) && !/\/DecodeParms/.test(dictionary);
    const bytes = isPlain ? await inflated(Buffer.from(body, 'latin1'), { maxOutputLength: room }).catch(() => null) : null;
    if (bytes === null) return null;
    room -= bytes.length;
    all += bytes.toString('latin1');
    if (room <= 0) return null;
  }
  return all;
};
