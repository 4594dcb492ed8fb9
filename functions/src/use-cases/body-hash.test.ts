import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashOfRequest } from './body-hash.ts';

const requestId = '6f4b7c54-0000-4000-8000-000000000001';

describe('the hash of a request', () => {
  test('does not depend on the order of keys', () => {
    fc.assert(fc.property(fc.dictionary(fc.string().filter((key) => key !== '__proto__'), fc.jsonValue()), (body) => {
      const backwards = Object.fromEntries(Object.entries(body).toReversed());
      expect(hashOfRequest('s', { ...backwards, requestId })).toBe(hashOfRequest('s', { ...body, requestId }));
    }));
  });

  test('depends on the order of lines, on every value and on the store, not on the request id', () => {
    const body = { requestId, lines: [{ skuId: 'a', qty: 1 }, { skuId: 'b', qty: 2 }] };
    const hash = hashOfRequest('s', body);
    expect(hashOfRequest('s', { ...body, requestId: 'another' })).toBe(hash);
    expect(hashOfRequest('t', body)).not.toBe(hash);
    expect(hashOfRequest('s', { ...body, lines: body.lines.toReversed() })).not.toBe(hash);
    expect(hashOfRequest('s', { ...body, lines: [{ skuId: 'a', qty: 1 }, { skuId: 'b', qty: 3 }] })).not.toBe(hash);
  });
});
