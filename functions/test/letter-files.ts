import { crc32, deflateSync } from 'node:zlib';

/** Files as people and attackers upload them, made from nothing, so that a test can say what is in each. */

const bytes = (...values: number[]): Buffer => Buffer.from(values);
const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([bytes(0xff, marker), uint16(data.length + 2), data]);
const uint16 = (value: number): Buffer => bytes(value >> 8, value & 255);
const uint32 = (value: number): Buffer => {
  const made = Buffer.alloc(4);
  made.writeUInt32BE(value);
  return made;
};

/** A grey JPEG that decoders take: every block has no difference from the one before, `00` and `1010` in its two tables. */
export const aJpeg = (width = 800, height = 1_100, over: { claims?: [number, number]; comment?: string } = {}): Buffer => {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const [claimedWidth, claimedHeight] = over.claims ?? [width, height];
  const bits = '001010'.repeat(blocks);
  const scan = Buffer.from(bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const table = (kind: number, code: 'dc' | 'ac'): Buffer =>
    segment(0xc4, Buffer.concat([bytes(kind, ...Array.from({ length: 16 }, (_, i) => (i === (code === 'dc' ? 1 : 3) ? (code === 'dc' ? 1 : 11) : 0))),
      code === 'dc' ? bytes(0) : bytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0)]));
  return Buffer.concat([
    bytes(0xff, 0xd8), segment(0xe0, Buffer.concat([Buffer.from('JFIF\0'), bytes(1, 1, 0, 0, 1, 0, 1, 0, 0)])),
    ...(over.comment ? [segment(0xfe, Buffer.from(over.comment, 'latin1'))] : []),
    segment(0xdb, Buffer.concat([bytes(0), Buffer.alloc(64, 1)])),
    segment(0xc0, Buffer.concat([bytes(8), uint16(claimedHeight), uint16(claimedWidth), bytes(1, 1, 0x11, 0)])),
    table(0x00, 'dc'), table(0x10, 'ac'), segment(0xda, bytes(1, 1, 0, 0, 63, 0)), scan, bytes(0xff, 0xd9),
  ]);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
};

interface PngWish {
  /** Whether a pixel is black; the rest is clear. */
  readonly ink?: (x: number, y: number) => boolean;
  /** What the header says, whatever is in it. */
  readonly claims?: [number, number];
  /** The packed rows, instead of the right ones. */
  readonly packed?: Buffer;
  readonly extra?: readonly [type: string, data: Buffer][];
}

/** A PNG of clear and black pixels, as a canvas writes one. */
export const aPng = (width: number, height: number, { ink = () => false, claims, packed, extra = [] }: PngWish = {}): Buffer => {
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (ink(x, y)) rows[y * (1 + width * 4) + 1 + x * 4 + 3] = 255;
  const [claimedWidth, claimedHeight] = claims ?? [width, height];
  return Buffer.concat([
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', Buffer.concat([uint32(claimedWidth), uint32(claimedHeight), bytes(8, 6, 0, 0, 0)])),
    ...extra.map(([type, data]) => chunk(type, data)), chunk('IDAT', packed ?? deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Somebody's signature: a wave whose shape nobody else's has. */
export const aSignature = (hand: number = Math.random()): Buffer =>
  aPng(300, 120, { ink: (x, y) => x > 20 && x < 280 && Math.abs(y - 60 - 40 * Math.sin(x / (12 + hand * 10) + hand * 7)) < 2.5 });

/** A page with one line on it. `objects` are added as they are, `head` comes before the beginning, `tail` after the end. */
export const aPdf = ({ head = '', objects = '', trailer = '', tail = '' }: { head?: string; objects?: string; trailer?: string; tail?: string } = {}): Buffer => Buffer.from(`${head}%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj
4 0 obj << /Length 32 >>
stream
BT 72 720 Td (authorized) Tj ET
endstream endobj
${objects}
trailer << /Root 1 0 R ${trailer} >>
startxref
0
%%EOF
${tail}`, 'latin1');

/** Objects packed into a stream, where a plain search does not see them; `how` is written into its dictionary. */
export const packedObjects = (content: string, unpackedTo = 0, how = '/Filter /FlateDecode'): string => {
  const written = Buffer.from(content.padEnd(unpackedTo, ' '), 'latin1');
  const packed = how.includes('Flate') ? deflateSync(written) : written;
  return `9 0 obj << /Type /ObjStm /N 1 /First 4 ${how} /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream endobj`;
};
