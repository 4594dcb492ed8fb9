import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { gcj02Point } from '../fields.ts';
import { addressFinding } from '../findings.ts';
import { addressInput } from '../addresses/address.ts';

export const verifyPlace = contract({
  name: 'verifyPlace',
  summary: 'Judges text, door and pin as saving the address would; writes nothing.',
  method: 'POST', path: '/api/geo/verify', who: ['franchisee'],
  request: z.strictObject({ text: addressInput.text, door: addressInput.door, pin: addressInput.pin }),
  response: z.strictObject({
    acceptable: z.boolean(),
    level: z.string(),
    district: z.string(),
    /** Where the text lies by itself; null when the map does not know it. */
    geocoded: z.nullable(gcj02Point),
    findings: z.array(addressFinding),
  }),
  refusals: ['MAP_UNAVAILABLE'],
});
