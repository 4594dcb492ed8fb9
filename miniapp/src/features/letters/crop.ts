import type { Print } from '../../platform/brush';

/** What of a picture is kept, as fractions of its width and height once it is turned. */
export interface Crop { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Quarter turns to the right. */
export type Turns = 0 | 1 | 2 | 3;
export interface Size { readonly width: number; readonly height: number }

/** The part of the frame that a finger holds: a corner, an edge, or all of it. */
export type Grip = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'all';

/** Most pictures of a page have a little of the table around it. */
export const FIRST_CROP: Crop = { left: 0.04, top: 0.03, right: 0.96, bottom: 0.97 };
/** Less is a slip of the finger. */
const LEAST = 0.15;
/** Longest side of what is sent: a page of small print stays readable. */
const PRINT_PIXELS_MAX = 2_000;

export const turned = ({ width, height }: Size, turns: Turns): Size => (turns % 2 === 0 ? { width, height } : { width: height, height: width });

/** How large a picture is drawn within a box, whole. */
export const fitted = (picture: Size, box: Size): Size => {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
};

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The frame after a finger moved its grip by so much of the picture. It stays within the picture, and large enough to hold. */
export const moved = (crop: Crop, grip: Grip, dx: number, dy: number): Crop => {
  if (grip === 'all') {
    const x = clamp(dx, -crop.left, 1 - crop.right), y = clamp(dy, -crop.top, 1 - crop.bottom);
    return { left: crop.left + x, right: crop.right + x, top: crop.top + y, bottom: crop.bottom + y };
  }
  return {
    left: grip.includes('w') ? clamp(crop.left + dx, 0, crop.right - LEAST) : crop.left,
    right: grip.includes('e') ? clamp(crop.right + dx, crop.left + LEAST, 1) : crop.right,
    top: grip.includes('n') ? clamp(crop.top + dy, 0, crop.bottom - LEAST) : crop.top,
    bottom: grip.includes('s') ? clamp(crop.bottom + dy, crop.top + LEAST, 1) : crop.bottom,
  };
};

/** The frame turned with its picture by a quarter to the right. */
export const turnedCrop = ({ left, top, right, bottom }: Crop): Crop => ({ left: 1 - bottom, right: 1 - top, top: left, bottom: right });

/** What is cut out, drawn upright at no more than 2,000 pixels and never larger than it was. */
export const printOf = (picture: Size, turns: Turns, crop: Crop): Print => {
  const whole = turned(picture, turns);
  const cut = { width: (crop.right - crop.left) * whole.width, height: (crop.bottom - crop.top) * whole.height };
  const scale = Math.min(1, PRINT_PIXELS_MAX / Math.max(cut.width, cut.height));
  const width = Math.max(1, Math.round(cut.width * scale)), height = Math.max(1, Math.round(cut.height * scale));
  return {
    width, height,
    draw: (brush, drawPicture) => {
      brush.save();
      brush.fillStyle = '#ffffff';
      brush.fillRect(0, 0, width, height);
      brush.scale(scale, scale);
      brush.translate(-crop.left * whole.width, -crop.top * whole.height);
      const [x, y] = ([[0, 0], [whole.width, 0], [whole.width, whole.height], [0, whole.height]] as const)[turns];
      brush.translate(x, y);
      brush.rotate((turns * Math.PI) / 2);
      drawPicture();
      brush.restore();
    },
  };
};
