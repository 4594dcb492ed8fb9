import type { Pixel } from './projection';

interface Label {
  readonly name: string;
  readonly at: Pixel;
}

/** A name that stands already, centred on its point and turned. */
interface Nameplate extends Label {
  /** Degrees, clockwise. */
  readonly angle: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Space between a dot and its name, in pixels. */
export const LABEL_GAP = 8;

/**
 * Labels that can be read: those nearer to the centre first, none lying on another or on a road's name. `size` is the
 * height of a character.
 */
export const withoutOverlap = <L extends Label>(labels: readonly L[], size: number, nameplates: readonly Nameplate[] = []): L[] => {
  const taken: Box[] = nameplates.map((each) => nameplateBox(each, size));
  const kept: L[] = [];
  for (const label of [...labels].sort((a, b) => Math.hypot(a.at.x, a.at.y) - Math.hypot(b.at.x, b.at.y))) {
    const box = labelBox(label, size);
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    kept.push(label);
  }
  return kept;
};

const labelBox = ({ name, at }: Label, size: number): Box => ({
  left: at.x - LABEL_GAP, right: at.x + LABEL_GAP + name.length * size, top: at.y - size * 0.7, bottom: at.y + size * 0.7,
});

const nameplateBox = ({ name, at, angle }: Nameplate, size: number): Box => {
  const half = (name.length * size) / 2;
  const width = Math.abs(Math.cos((angle * Math.PI) / 180)) * half + size * 0.7;
  const height = Math.abs(Math.sin((angle * Math.PI) / 180)) * half + size * 0.7;
  return { left: at.x - width, right: at.x + width, top: at.y - height, bottom: at.y + height };
};

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
