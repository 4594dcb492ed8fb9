import { createHash } from 'node:crypto';

/**
 * SHA-256 of a request as its contract parsed it, so that spaces, key order and left-out defaults make no difference.
 * The request id is not part of it: it is the key under which the hash is kept. The store is: the same tap made for
 * another store is another request.
 */
export const hashOfRequest = <Body extends { readonly requestId: string }>(storeId: string, input: Body): string => {
  const { requestId: _, ...body } = input;
  return createHash('sha256').update(JSON.stringify(sorted({ storeId, body }))).digest('hex');
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
};
