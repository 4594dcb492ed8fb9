/** The pictures that the phone carries; `svg/` has one file for each. A product's `picture` names one of them. */
export const PICTURES = [
  'adhesive', 'anchor', 'bearing', 'bolt', 'box', 'bracket', 'breaker', 'caster', 'chain', 'disc', 'drill-bit',
  'faucet', 'filter', 'fitting', 'glove', 'hammer', 'handle', 'hinge', 'hose', 'ladder', 'lamp', 'lock',
  'measure', 'mesh', 'nail', 'nut', 'paint', 'pipe', 'pliers', 'power-tool', 'pump', 'rivet', 'rope', 'safety',
  'screw', 'screwdriver', 'sealant', 'slide', 'socket', 'spring', 'stud', 'switch', 'tape', 'valve', 'washer',
  'wire', 'wrench',
] as const;
export type Picture = (typeof PICTURES)[number];

const known: ReadonlySet<string> = new Set(PICTURES);

/** A key that this version of the phone does not know yet is shown as a plain box. */
export const pictureOf = (key: string): Picture => (known.has(key) ? (key as Picture) : 'box');
