import type { UploadFault } from '@zhundan/shared';
import { FOREIGN } from './outline.ts';
import { type Packed, unpackAll } from './pdf-packed.ts';

/** Readers look so far for the head, and for the end from behind: what a mail gateway or a scanner put there is not the letter's fault. */
export const AROUND_BYTES_MAX = 1_024;

/** Names (ISO 32000) of what acts, loads or carries other files. A letter is a picture and needs none of it. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|Filespec|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE|Rendition|Movie)(?![\w.-])/;
/** The same anywhere, also within streams, where compressed bytes may happen to spell a short one. */
const ACTIVE_LONG = /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm|ImportData|Rendition)/;

/** Where a PDF begins among the first bytes of a file, or -1. */
export const headOfPdf = (text: string): number => {
  const at = text.slice(0, AROUND_BYTES_MAX + 8).search(/%PDF-\d\.\d/);
  return at >= 0 && !isForeign(text.slice(0, at)) ? at : -1;
};

/**
 * What is wrong with a PDF, or null. It is not rendered: its skeleton, everything outside of streams, and the objects that
 * are packed into streams are searched for names of what a letter has no use for. Libraries that parse PDF unpack without
 * a bound, which is what a bomb waits for (`docs/decisions/0033-a-pdf-is-looked-through-not-parsed.md`).
 */
export const faultOfPdf = async (bytes: Uint8Array): Promise<UploadFault | null> => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (headOfPdf(text) < 0) return 'type';
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !text.includes('startxref')) return 'damaged';
  const after = text.slice(end + 5);
  if (!/^[\s\0]*$/.test(after) && (after.length > AROUND_BYTES_MAX || isForeign(after))) return 'mixed';

  const { skeleton, packed } = split(text);
  const unpacked = await unpackAll(packed);
  if (unpacked === null) return 'damaged';
  const names = spelledOut(`${skeleton}\n${unpacked}`);
  if (/\/Encrypt(?![\w.-])/.test(names)) return 'locked';
  if (ACTIVE.test(names) || ACTIVE_LONG.test(spelledOut(text))) return 'active';
  return /\/Type\s*\/Page(?![\w.-])/.test(names) ? null : 'damaged';
};

/** Whether bytes around a PDF are the beginning of something that another program would open. */
const isForeign = (around: string): boolean => {
  const text = around.toLowerCase();
  return FOREIGN.some((each) => text.includes(each.toLowerCase()));
};

/** `/J#61vaScript` is `/JavaScript` to a reader. */
const spelledOut = (text: string): string => text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A line end, after blanks that some writers leave. */
const LINE_END = /^[ \t]{0,16}(?:\r\n|\r|\n)/;

/** The text without the bodies of its streams, and those streams whose bodies are objects. */
const split = (text: string): { skeleton: string; packed: Packed[] } => {
  const skeleton: string[] = [], packed: Packed[] = [];
  // Looked for once: of a million streams that never end, each would be searched to the end of the file.
  const lastEnd = text.lastIndexOf('endstream');
  let from = 0;
  for (let at = text.indexOf('stream', from); at >= 0; at = text.indexOf('stream', from)) {
    const begins = />>\s*$/.test(text.slice(Math.max(0, at - 8), at)) ? LINE_END.exec(text.slice(at + 6, at + 26)) : null;
    const end = begins && at < lastEnd ? text.indexOf('endstream', at) : -1;
    if (!begins || end < 0) {
      skeleton.push(text.slice(from, at + 6));
      from = at + 6;
      continue;
    }
    const before = text.slice(from, at);
    const dictionary = spelledOut(before.slice(Math.max(0, before.lastIndexOf('obj'))));
    skeleton.push(before);
    if (/\/ObjStm(?![\w.-])/.test(dictionary)) packed.push({ dictionary, body: text.slice(at + 6 + begins[0].length, end) });
    from = end + 9;
  }
  skeleton.push(text.slice(from));
  return { skeleton: skeleton.join('\n'), packed };
};
