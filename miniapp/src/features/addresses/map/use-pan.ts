import { type KeyboardEvent, type PointerEvent, useRef, useState, type WheelEvent } from 'react';
import type { Pixel } from './projection';

/** Metres per pixel: a street corner to a quarter of a town. */
const SCALE = { first: 1, least: 0.35, most: 6 } as const;
const STEP = 1.5;
/** One press of an arrow moves the pin this far on the screen. */
const ARROW_PIXELS = 24;

const ARROWS: Readonly<Record<string, Pixel>> = {
  ArrowUp: { x: 0, y: -ARROW_PIXELS }, ArrowDown: { x: 0, y: ARROW_PIXELS },
  ArrowLeft: { x: -ARROW_PIXELS, y: 0 }, ArrowRight: { x: ARROW_PIXELS, y: 0 },
};

const clamp = (scale: number): number => Math.min(SCALE.most, Math.max(SCALE.least, scale));

/**
 * Fingers, mouse, wheel and keys on a map in a browser. `onPan` gets how far the pin has moved over the ground, in
 * pixels, once the finger has left; while it is down, `drag` is how far the ground has followed it.
 */
export const usePan = (onPan: (moved: Pixel) => void) => {
  const [metersPerPixel, setScale] = useState<number>(SCALE.first);
  const [drag, setDrag] = useState<Pixel | null>(null);
  const fingers = useRef(new Map<number, Pixel>());
  const start = useRef<{ at: Pixel; apart: number; scale: number } | null>(null);

  const middle = (): Pixel => {
    const all = [...fingers.current.values()];
    return { x: all.reduce((sum, each) => sum + each.x, 0) / all.length, y: all.reduce((sum, each) => sum + each.y, 0) / all.length };
  };
  const apart = (): number => {
    const [a, b] = [...fingers.current.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const begin = () => {
    start.current = fingers.current.size > 0 ? { at: middle(), apart: apart(), scale: metersPerPixel } : null;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    begin();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!fingers.current.has(event.pointerId) || !start.current) return;
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.current.size > 1) return setScale(clamp((start.current.scale * start.current.apart) / (apart() || 1)));
    const at = middle();
    setDrag({ x: at.x - start.current.at.x, y: at.y - start.current.at.y });
  };
  const onPointerEnd = (event: PointerEvent<HTMLElement>) => {
    if (!fingers.current.delete(event.pointerId)) return;
    if (fingers.current.size === 0 && drag && Math.hypot(drag.x, drag.y) > 2) onPan({ x: -drag.x, y: -drag.y });
    setDrag(null);
    begin();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = ARROWS[event.key];
    if (move) onPan(move);
    if (event.key === '+' || event.key === '=') zoom(1);
    if (event.key === '-') zoom(-1);
    if (move) event.preventDefault();
  };
  const zoom = (steps: number) => setScale((scale) => clamp(scale / STEP ** steps));

  return {
    metersPerPixel, drag, zoom,
    step: (key: keyof typeof ARROWS) => onPan(ARROWS[key]!),
    handlers: {
      onPointerDown, onPointerMove, onPointerUp: onPointerEnd, onPointerCancel: onPointerEnd, onKeyDown,
      onWheel: (event: WheelEvent) => zoom(event.deltaY < 0 ? 0.5 : -0.5),
    },
  };
};
