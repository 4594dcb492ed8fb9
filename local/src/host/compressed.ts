import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** What Vercel compresses: text, by type. Pictures and fonts are compressed already. */
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|manifest\+json|wasm)|image\/svg\+xml)/;
/** Below this a head costs more than is saved. */
const WORTH_BYTES = 1_024;

const refusedBy = (accepted: string, encoding: Encoding): boolean => new RegExp(`(^|[\\s,])${encoding}\\s*;\\s*q=0(\\.0*)?(\\s*(,|$))`, 'i').test(accepted);
const takes = (accepted: string, encoding: Encoding): boolean => new RegExp(`(^|[\\s,])${encoding}(\\s*(,|;|$))`, 'i').test(accepted) && !refusedBy(accepted, encoding);

/** How a file travels to a browser that accepts these encodings; null as it is. */
export const encodingFor = (accepted: string | undefined, type: string, size: number): Encoding | null => {
  if (!accepted || size < WORTH_BYTES || !COMPRESSIBLE.test(type)) return null;
  if (takes(accepted, 'br')) return 'br';
  return takes(accepted, 'gzip') ? 'gzip' : null;
};

const COMPRESS: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

const kept = new Map<string, Promise<Buffer>>();

/** The file's bytes in this encoding, made once for each version of it. */
export const compressed = (file: string, version: string, encoding: Encoding): Promise<Buffer> => {
  const key = `${encoding} ${version} ${file}`;
  const known = kept.get(key) ?? readFile(file).then(COMPRESS[encoding]);
  kept.set(key, known);
  return known;
};
