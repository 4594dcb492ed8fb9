import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';
import { isTooLarge, type Outline, wrong, type Wrong } from './outline.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples per pixel by colour type; palettes have one. */
const SAMPLES = new Map([[0, 1], [2, 3], [3, 1], [4, 2], [6, 4]]);
const inflated = promisify(inflate);

/** A PNG, walked and unpacked: its rows are as long as it says, and after its end there is nothing. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly samples: number;
  /** Filtered rows, as the format has them: each begins with its filter. */
  readonly rows: Buffer;
  readonly metadata: readonly Uint8Array[];
}

interface Chunk { readonly type: string; readonly data: Buffer }

/**
 * Reads a PNG (W3C PNG, third edition) in full. Its size is bounded before anything is unpacked, and unpacking stops at the
 * length that the size promises: a bomb is neither believed nor tried.
 */
export const readPng = async (bytes: Uint8Array): Promise<Png | Wrong> => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!view.subarray(0, 8).equals(SIGNATURE)) return wrong('type');
  const chunks = chunksOf(view);
  if ('fault' in chunks) return chunks;

  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.data.length !== 13) return wrong('damaged');
  const size = { width: header.data.readUInt32BE(0), height: header.data.readUInt32BE(4) };
  const bitDepth = header.data[8] ?? 0, samples = SAMPLES.get(header.data[9] ?? 1), interlaced = header.data[12] !== 0;
  if (isTooLarge(size)) return wrong('pixels');
  if (size.width === 0 || size.height === 0 || samples === undefined || interlaced) return wrong('damaged');

  const length = size.height * (1 + Math.ceil((size.width * bitDepth * samples) / 8));
  const rows = await inflated(Buffer.concat(dataOf(chunks, 'IDAT')), { maxOutputLength: length + 1 }).catch(() => null);
  if (rows?.length !== length) return wrong('damaged');
  return { ...size, bitDepth, samples, rows, metadata: chunks.filter(({ type }) => type !== 'IDAT').map(({ data }) => data) };
};

const dataOf = (chunks: readonly Chunk[], wanted: string): Buffer[] => chunks.filter(({ type }) => type === wanted).map(({ data }) => data);

const chunksOf = (view: Buffer): Chunk[] | Wrong => {
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= view.length) {
    const end = at + 12 + view.readUInt32BE(at);
    if (end > view.length || crc32(view.subarray(at + 4, end - 4)) !== view.readUInt32BE(end - 4)) return wrong('damaged');
    const type = view.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: view.subarray(at + 8, end - 4) });
    at = end;
    if (type === 'IEND') return at === view.length ? chunks : wrong('mixed');
  }
  return wrong('damaged');
};

export const outlineOfPng = async (bytes: Uint8Array): Promise<Outline> => readPng(bytes);
