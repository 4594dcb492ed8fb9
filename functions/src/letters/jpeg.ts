import { type Found, type Outline, wrong } from './outline.ts';

const MARKER = 0xff, START = 0xd8, END = 0xd9, SCAN = 0xda;
/** Markers that stand alone, without a length. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** SOF0 to SOF15 but for three that are tables: the frame, with the size of the picture. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Walks a JPEG (ITU T.81, annex B) from its first marker to its last, and past the last there may be nothing. Libraries that
 * read sizes stop at the frame; what comes after it is where another file is hidden.
 */
export const outlineOfJpeg = (bytes: Uint8Array): Outline => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const metadata: Found['metadata'][number][] = [];
  let size: { width: number; height: number } | null = null;
  let scans = 0;
  let at = 2;
  if (view[0] !== MARKER || view[1] !== START) return wrong('type');

  while (at + 4 <= view.length || view[at + 1] === END) {
    if (view[at] !== MARKER) return wrong('damaged');
    while (view[at + 1] === MARKER) at += 1; // fill bytes
    const marker = view[at + 1] ?? 0;
    at += 2;
    if (marker === END) return size && scans > 0 ? finished(view, at, { ...size, metadata }) : wrong('damaged');
    if (isAlone(marker)) continue;
    if (at + 2 > view.length) break;
    const length = view.readUInt16BE(at);
    if (length < 2 || at + length > view.length) return wrong('damaged');
    const segment = view.subarray(at + 2, at + length);
    if (isFrame(marker) && segment.length >= 6) size = { height: segment.readUInt16BE(1), width: segment.readUInt16BE(3) };
    if (marker >= 0xe0) metadata.push(segment);
    at += length;
    if (marker === SCAN) {
      scans += 1;
      at = endOfScan(view, at);
    }
  }
  return wrong('damaged');
};

/** The next marker that is neither a stuffed byte nor a restart. */
const endOfScan = (view: Buffer, from: number): number => {
  let at = view.indexOf(MARKER, from);
  while (at >= 0 && (view[at + 1] === 0 || view[at + 1] === MARKER || isAlone(view[at + 1] ?? 0))) at = view.indexOf(MARKER, at + 1);
  return at < 0 ? view.length : at;
};

/** Some cameras pad with zeros. */
const finished = (view: Buffer, end: number, found: Found): Outline => (view.subarray(end).every((byte) => byte === 0) ? found : wrong('mixed'));
