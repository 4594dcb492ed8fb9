/** One line of RESULTS.md: a ratio, what it should reach, and what it was made of. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit?: string;
  readonly reach: { readonly atLeast: number } | { readonly atMost: number };
  readonly madeOf: string;
}

const reached = ({ value, reach }: Figure): boolean => ('atLeast' in reach ? value >= reach.atLeast : value <= reach.atMost);

const said = (value: number, unit = ''): string => `${Number.isInteger(value) ? value : value.toFixed(2)}${unit && ` ${unit}`}`;

export const rowOf = (figure: Figure): string => {
  const { what, value, unit, reach, madeOf } = figure;
  const bound = 'atLeast' in reach ? `≥ ${said(reach.atLeast, unit)}` : `≤ ${said(reach.atMost, unit)}`;
  return `| ${what} | ${bound} | **${said(value, unit)}** ${reached(figure) ? '✓' : '✗'} | ${madeOf} |`;
};

export const missed = (figures: readonly Figure[]): Figure[] => figures.filter((figure) => !reached(figure));
