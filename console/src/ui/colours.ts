/** The colours of the product, as in the mini-program; rooms take them from here and from nowhere else. */
export const COLOURS = {
  brand: '#0f4c4f', brandDeep: '#0a3437', brandSoft: '#e4efed',
  accent: '#b84a08', accentSoft: '#fdeee3',
  ink: '#13282b', quiet: '#5a6b6f', faint: '#66777b', line: '#dfe6e5', surface: '#ffffff', background: '#edf1f0',
  good: '#1b7349', goodSoft: '#e3f3ea', warn: '#8a5a00', warnSoft: '#fff3d6', bad: '#b3261e', badSoft: '#fdeceb',
  /** For charts, in this order. */
  series: ['#0f4c4f', '#b84a08', '#4d8f92', '#c99a2e', '#7a5c99', '#8aa3a5', '#b3261e'],
} as const;
