import type { Pixel } from './projection';

interface Label {
  readonly name: string;
  readonly at: Pixel;
}

/** Space between a dot and its name, in pixels. */
export const LABEL_GAP = 8;

/** Labels that can be read: those nearer to the centre first, none lying on another. `size` is the height of a character. */
export const withoutOverlap = <L extends Label>(labels: readonly L[], size: number): L[] => {
  const kept: L[] = [];
  for (const label of [...labels].sort((a, b) => Math.hypot(a.at.x, a.at.y) - Math.hypot(b.at.x, b.at.y))) {
    if (kept.every((other) => !overlap(label, other, size))) kept.push(label);
  }
  return kept;
};

const overlap = (a: Label, b: Label, size: number): boolean =>
  Math.abs(a.at.y - b.at.y) < size * 1.4
  && a.at.x - LABEL_GAP < b.at.x + LABEL_GAP + b.name.length * size
  && b.at.x - LABEL_GAP < a.at.x + LABEL_GAP + a.name.length * size;
