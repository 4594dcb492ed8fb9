import type { Gcj02Point } from '@zhundan/shared';
import type { Sheet } from './roads';

/** A map whose pin stands still in the middle while the ground moves under it. */
export interface PinMapProps {
  /** Where the pin stands. */
  readonly pin: Gcj02Point;
  readonly sheet: Sheet;
  /** Where the written address lies by itself: the pin must stand inside the circle around it. */
  readonly textPoint: Gcj02Point | null;
  /** What stands at the pin, for the screen reader. */
  readonly here: string;
  /** The person has moved the pin. */
  readonly onMove: (pin: Gcj02Point) => void;
}
