import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { compressed, encodingFor } from './compressed.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon',
  '.woff': 'font/woff', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.wasm': 'application/wasm',
};

/** Sends a file, compressed where the browser takes that, or 304 when it has this very version. */
export const sendFile = (file: string, incoming: IncomingMessage, outgoing: ServerResponse): void => {
  const { size, mtimeMs } = statSync(file);
  const version = `${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}`;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const encoding = encodingFor(incoming.headers['accept-encoding']?.toString(), type, size);
  const etag = `"${version}${encoding ? `-${encoding}` : ''}"`;
  const headers = {
    'content-type': type,
    'cache-control': String(outgoing.getHeader('cache-control') ?? 'public, max-age=0, must-revalidate'),
    vary: 'accept-encoding',
    etag,
  };
  if (incoming.headers['if-none-match'] === etag) {
    outgoing.writeHead(304, headers).end();
    return;
  }
  if (encoding) {
    void compressed(file, version, encoding).then(
      (bytes) => outgoing.writeHead(200, { ...headers, 'content-encoding': encoding, 'content-length': bytes.byteLength }).end(incoming.method === 'HEAD' ? undefined : bytes),
      () => outgoing.destroy(),
    );
    return;
  }
  outgoing.writeHead(200, { ...headers, 'content-length': size });
  if (incoming.method === 'HEAD') outgoing.end();
  else createReadStream(file).on('error', () => outgoing.destroy()).pipe(outgoing);
};
