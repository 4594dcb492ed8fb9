import type { IncomingMessage } from 'node:http';

/** What Vercel lets through to a function. */
export const BODY_BYTES_MAX = 4.5 * 1024 * 1024;

/** Whether the head already says that the body is too large. */
export const declaresTooMuch = (incoming: IncomingMessage): boolean =>
  Number(incoming.headers['content-length'] ?? 0) > BODY_BYTES_MAX;

/** A body of unknown length has to be read to know. */
export const hidesItsLength = (incoming: IncomingMessage): boolean => 'transfer-encoding' in incoming.headers;

/** Reads a whole body, or answers null when it is too large. */
export const readBody = async (incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | null> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > BODY_BYTES_MAX) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
};
