import { canonicalText, cleanText } from '../../text/index.ts';

/** One line of what was pasted. */
export interface Row {
  /** Counted from 1, as the person sees the text. */
  readonly lineNo: number;
  /** As it was written, less what nobody can see. */
  readonly said: string;
  /** In canonical form; tabs and quotes still stand. */
  readonly text: string;
  /** Of a table: parted by tabs or commas outside of quotes, in canonical form. One cell: no table. */
  readonly cells: readonly string[];
}

/** A cell of Excel with a line break in it comes in quotes; longer ones are a quote that somebody forgot to close. */
const QUOTED_MAX = 400;
const QUOTED_BREAK = new RegExp(`((?:^|[\\t,\\n])"(?:[^"]|""){0,${QUOTED_MAX}}?")(?=[\\t,\\n]|$)`, 'g');
const CELL = /(?:^|[\t,])(?:"((?:[^"]|"")*)"|([^\t,]*))/g;

const BULLET = /^(?:[①-⑳●•·▪◆✅☑\-*]|\(?(\d{1,2})(?:[.、)．）]|\s*[)）]))\s*(?=\D)/u;

/** A comma of Chinese text never parts thousands. */
const canonicalLine = (line: string): string => line.replace(/，/g, '、').split('\t').map((cell) => canonicalText(cell)).join('\t');

const cellsOf = (line: string): string[] => {
  const separators = line.includes('\t') ? line.replaceAll(',', '\u0000') : line;
  return [...separators.matchAll(CELL)].map(([, quoted, plain = '']) => (quoted?.replace(/""/g, '"') ?? plain).replaceAll('\u0000', ',').trim());
};

/** Every line that shows something, once. */
export const rowsOf = (text: string): Row[] => {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(QUOTED_BREAK, (quoted) => quoted.slice(0, 1) + quoted.slice(1).replace(/\n/g, ' '))
    .split('\n');
  return lines.flatMap((line, index) => {
    const said = cleanText(line);
    if (said === '') return [];
    const canonical = canonicalLine(line.replace(BULLET, ''));
    return [{ lineNo: index + 1, said, text: canonical, cells: cellsOf(canonical) }];
  });
};
