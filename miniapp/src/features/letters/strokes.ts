import type { Brush } from '../../platform/brush';

export interface Point { readonly x: number; readonly y: number }
/** From touching the sheet to leaving it. */
export type Stroke = readonly Point[];

const INK = '#10242c';
/** Of the line, in pixels of the sheet: a felt pen. */
const WIDTH = 3.2;
/** A finger that rests trembles less than this. */
const STEP_MIN = 1.5;
/** All strokes together: below it nobody has signed, a slip of the thumb at most. */
const SIGNED_LENGTH_MIN = 120;

/** With one more point, unless the finger has hardly moved. */
export const extended = (stroke: Stroke, point: Point): Stroke => {
  const last = stroke[stroke.length - 1];
  return last && Math.hypot(point.x - last.x, point.y - last.y) < STEP_MIN ? stroke : [...stroke, point];
};

export const lengthOf = (stroke: Stroke): number =>
  stroke.reduce((sum, point, i) => sum + (i === 0 ? 0 : Math.hypot(point.x - stroke[i - 1]!.x, point.y - stroke[i - 1]!.y)), 0);

export const isSigned = (strokes: readonly Stroke[]): boolean => strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= SIGNED_LENGTH_MIN;

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const withPen = (brush: Brush, draw: () => void): void => {
  Object.assign(brush, { strokeStyle: INK, fillStyle: INK, lineWidth: WIDTH, lineCap: 'round', lineJoin: 'round' });
  brush.beginPath();
  draw();
};

/** A line that bends through the middles between its points: what a hand draws has no corners. */
export const drawStroke = (brush: Brush, stroke: Stroke): void => {
  const [first] = stroke;
  if (!first) return;
  withPen(brush, () => {
    if (stroke.length === 1) {
      brush.arc(first.x, first.y, WIDTH / 2, 0, Math.PI * 2);
      brush.fill();
      return;
    }
    brush.moveTo(first.x, first.y);
    stroke.slice(1).forEach((point, i) => {
      const to = middle(stroke[i]!, point);
      brush.quadraticCurveTo(stroke[i]!.x, stroke[i]!.y, to.x, to.y);
    });
    const last = stroke[stroke.length - 1]!;
    brush.lineTo(last.x, last.y);
    brush.stroke();
  });
};

/** The newest piece alone, while the finger is down: drawing all of it anew at each move would lag behind. */
export const drawTip = (brush: Brush, stroke: Stroke): void => {
  const [a, b, c] = stroke.slice(-3);
  if (!a || !b) return drawStroke(brush, stroke);
  withPen(brush, () => {
    const from = c ? middle(a, b) : a, by = c ? b : a, to = c ? middle(b, c) : middle(a, b);
    brush.moveTo(from.x, from.y);
    brush.quadraticCurveTo(by.x, by.y, to.x, to.y);
    brush.stroke();
  });
};

export const drawAll = (brush: Brush, { width, height }: { readonly width: number; readonly height: number }, strokes: readonly Stroke[]): void => {
  brush.clearRect(0, 0, width, height);
  strokes.forEach((stroke) => drawStroke(brush, stroke));
};
