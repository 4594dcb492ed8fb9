import * as z from 'zod/mini';
import { gcj02Point } from '../fields.ts';

/** A place on the map that can be tapped. */
export const place = z.strictObject({
  name: z.string(),
  /** Text that geocodes back to this place, district included. */
  text: z.string(),
  district: z.string(),
  pin: z.nullable(gcj02Point),
  /** Metres from the point asked about; null where none was. */
  distance: z.nullable(z.int()),
});
export type Place = z.infer<typeof place>;
