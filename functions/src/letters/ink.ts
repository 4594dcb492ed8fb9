import type { Png } from './png.ts';

/** A signature darkens at least so many pixels, over a box of at least this width and height: a dot or a dash is none. */
const INK_PIXELS_MIN = 150, INK_WIDTH_MIN = 30, INK_HEIGHT_MIN = 12;
/** On white, 0 black to 255 white: darker than this is ink. */
const DARK = 170;

/** Whether somebody has signed. For eight bits a sample, with or without colour and transparency, which is what canvases write. */
export const hasInk = (png: Png): boolean => {
  if (png.bitDepth !== 8 || png.samples < 1) return false;
  let pixels = 0, left = png.width, right = -1, top = png.height, bottom = -1;
  eachRow(png, (row, y) => {
    for (let x = 0; x < png.width; x += 1) {
      if (shade(row, x * png.samples, png.samples) >= DARK) continue;
      pixels += 1;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  });
  return pixels >= INK_PIXELS_MIN && right - left + 1 >= INK_WIDTH_MIN && bottom - top + 1 >= INK_HEIGHT_MIN;
};

/** Of one pixel over white paper. */
const shade = (row: Uint8Array, at: number, samples: number): number => {
  const grey = samples >= 3 ? ((row[at] ?? 0) * 3 + (row[at + 1] ?? 0) * 6 + (row[at + 2] ?? 0)) / 10 : (row[at] ?? 0);
  const alpha = samples === 4 ? (row[at + 3] ?? 0) : samples === 2 ? (row[at + 1] ?? 0) : 255;
  return 255 - ((255 - grey) * alpha) / 255;
};

/** Undoes the filters (PNG, 9.2), row by row. */
const eachRow = ({ rows, width, height, samples }: Png, visit: (row: Uint8Array, y: number) => void): void => {
  const length = width * samples;
  let above: Uint8Array = new Uint8Array(length);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (length + 1)] ?? 0;
    const row = Uint8Array.from(rows.subarray(y * (length + 1) + 1, (y + 1) * (length + 1)));
    if (filter !== 0) unfilter(filter, row, above, samples);
    visit(row, y);
    above = row;
  }
};

const unfilter = (filter: number, row: Uint8Array, above: Uint8Array, step: number): void => {
  for (let i = 0; i < row.length; i += 1) {
    const left = row[i - step] ?? 0, up = above[i] ?? 0, corner = above[i - step] ?? 0;
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    row[i] = (row[i] ?? 0) + guess;
  }
};

const paeth = (left: number, up: number, corner: number): number => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};
