import { describe, expect, test } from '@jest/globals';
import { orderKey, productKey, readCursor, toCursor } from './cursor.ts';

const written = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');
const order = { placedAt: '2026-11-23T02:00:00.123456+00:00', id: '6f4b7c54-0000-4000-8000-000000000001' };

describe('a cursor', () => {
  test('comes back as the key it was made of', () => {
    const product = { met: 1, boughtTimes: 3, rank: 60793, code: 'LJ-M8' };
    expect(readCursor(toCursor(product)!, productKey)).toEqual({ after: product });
    expect(readCursor(toCursor(order)!, orderKey)).toEqual({ after: order });
  });

  test('is absent on the first page and after the last', () => {
    expect(readCursor(undefined, orderKey)).toEqual({});
    expect(toCursor(null)).toBeNull();
  });

  test.each([
    ['that is no base64', '%%%'],
    ['that is no JSON', Buffer.from('{').toString('base64url')],
    ['of another list', written({ met: 1, boughtTimes: 1, rank: 1, code: 'x' })],
    ['with more in it', written({ ...order, storeId: order.id })],
    ['of a day that is none', written({ ...order, placedAt: '2026-02-30T00:00:00Z' })],
    ['of a year that Postgres does not know', written({ ...order, placedAt: '0000-01-01T00:00:00Z' })],
    ['of an offset that Postgres does not know', written({ ...order, placedAt: '2026-01-01T00:00:00+23:59' })],
    ['of more digits than Postgres reads', written({ ...order, placedAt: `2026-01-01T00:00:00.${'1'.repeat(150)}Z` })],
    ['of no UUID', written({ ...order, id: "' or true" })],
  ])('%s is refused', (_, cursor) => {
    expect(readCursor(cursor, orderKey)).toMatchObject({ refused: 'INPUT_INVALID', details: { fields: [{ path: 'after' }] } });
  });

  test('of products holds integers that Postgres can take', () => {
    expect(readCursor(written({ met: 1, boughtTimes: 2 ** 31, rank: 0, code: 'x' }), productKey)).toHaveProperty('refused');
    expect(readCursor(written({ met: 1, boughtTimes: 0, rank: 0, code: '\0' }), productKey)).toHaveProperty('refused');
  });
});
