import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** What a column may be given: an array becomes a Postgres array, any other object JSON. */
type Cell = string | number | boolean | null | Date | readonly string[] | object;
export type Row = readonly Cell[];

/** One table to fill: `rows` may be as long as it likes, it is read as it is sent. */
export interface Load {
  table: string;
  columns: string;
  rows: Iterable<Row>;
  /** At most so many rows per statement. All in one when left out. */
  batch?: number;
}

/** The rows of many things, made while they are sent. */
export function* rowsOf<T>(things: Iterable<T>, rows: (thing: T) => readonly Row[]): Generator<Row> {
  for (const thing of things) yield* rows(thing);
}

const CHUNK_CHARS = 128 * 1024;

const escaped = (text: string): string => (/[\\\t\n\r]/.test(text)
  ? text.replace(/[\\\t\n\r]/g, (sign) => `\\${{ '\\': '\\', '\t': 't', '\n': 'n', '\r': 'r' }[sign]!}`)
  : text);

const arrayText = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

const cellText = (cell: Cell): string => {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (typeof cell !== 'object') return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  return escaped(Array.isArray(cell) ? arrayText(cell as readonly string[]) : JSON.stringify(cell));
};

/** The text format of COPY, in pieces that are worth sending. */
function* chunks(rows: Iterable<Row>): Generator<string> {
  let text = '';
  for (const row of rows) {
    text += `${row.map(cellText).join('\t')}\n`;
    if (text.length > CHUNK_CHARS) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}

/** The next `count` rows; what follows stays in the iterator. */
function* taken(rows: Iterator<Row>, first: Row, count: number): Generator<Row> {
  yield first;
  for (let i = 1; i < count; i += 1) {
    const next = rows.next();
    if (next.done) return;
    yield next.value;
  }
}

export const copy = async (client: Client, { table, columns, rows, batch = Number.MAX_SAFE_INTEGER }: Load): Promise<void> => {
  const left = rows[Symbol.iterator]();
  for (let next = left.next(); !next.done; next = left.next()) {
    await pipeline(Readable.from(chunks(taken(left, next.value, batch))), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
  }
};
