/** Draws the tab bar's icons (81 px PNG, as WeChat asks) from the few lines below: `node scripts/draw-tab-icons.mts`. */
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

type Point = readonly [number, number];
type Stroke = readonly Point[];

const SIZE = 81;
const LINE = 6;
const SAMPLES = 4;
const IDLE = [0x64, 0x76, 0x7a] as const;
const CHOSEN = [0x0f, 0x4c, 0x4f] as const;

const arc = (cx: number, cy: number, radius: number, from: number, to: number): Stroke =>
  Array.from({ length: 33 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 32) * Math.PI) / 180;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)] as const;
  });
const box = (x: number, y: number, side: number): Stroke => [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]];

const ICONS: Record<string, readonly Stroke[]> = {
  home: [[[12, 38], [40, 14], [69, 38]], [[20, 34], [20, 66], [61, 66], [61, 34]], [[34, 66], [34, 48], [47, 48], [47, 66]]],
  catalog: [box(14, 14, 20), box(46, 14, 20), box(14, 46, 20), arc(56, 56, 11, 0, 360)],
  cart: [[[8, 16], [19, 16], [28, 50], [61, 50], [69, 25], [22, 25]], arc(33, 64, 3.5, 0, 360), arc(56, 64, 3.5, 0, 360)],
  me: [arc(40, 27, 13, 0, 360), arc(40, 70, 27, 188, 352), [[13, 66], [67, 66]]],
};

const distance = ([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const along = Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1)));
  return Math.hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay));
};
const isInk = (point: Point, strokes: readonly Stroke[]): boolean =>
  strokes.some((stroke) => stroke.some((to, i) => i > 0 && distance(point, stroke[i - 1]!, to) <= LINE / 2));

/** How much of one pixel the strokes cover, 0 to 255. */
const coverage = (x: number, y: number, strokes: readonly Stroke[]): number => {
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const point: Point = [x + ((i % SAMPLES) + 0.5) / SAMPLES, y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES];
    if (isInk(point, strokes)) hits += 1;
  }
  return Math.round((hits * 255) / (SAMPLES * SAMPLES));
};

const CRC_TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer): number => (bytes.reduce((c, byte) => (CRC_TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
};

const png = (strokes: readonly Stroke[], colour: readonly number[]): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: SIZE }, (_, y) => [0, ...Array.from({ length: SIZE }, (__, x) => [...colour, coverage(x, y, strokes)]).flat()]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
};

const folder = new URL('../src/assets/tab/', import.meta.url);
for (const [name, strokes] of Object.entries(ICONS)) {
  writeFileSync(new URL(`${name}.png`, folder), png(strokes, IDLE));
  writeFileSync(new URL(`${name}-on.png`, folder), png(strokes, CHOSEN));
}
