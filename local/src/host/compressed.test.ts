import { describe, expect, test } from '@jest/globals';
import { encodingFor } from './compressed.ts';

const JS = 'text/javascript; charset=utf-8', LARGE = 50_000;

describe('a file travels', () => {
  test.each([
    ['in Brotli to a browser that takes it', 'gzip, deflate, br, zstd', JS, LARGE, 'br'],
    ['in gzip to one that knows no Brotli', 'gzip, deflate', JS, LARGE, 'gzip'],
    ['in gzip to one that refuses Brotli', 'br;q=0, gzip', JS, LARGE, 'gzip'],
    ['as it is to one that asks for nothing', undefined, JS, LARGE, null],
    ['as it is to one that takes nothing of ours', 'deflate, zstd', JS, LARGE, null],
    ['as it is when it is a picture', 'gzip, br', 'image/png', LARGE, null],
    ['in Brotli when it is a drawing', 'gzip, br', 'image/svg+xml', LARGE, 'br'],
    ['as it is when it is tiny', 'gzip, br', JS, 1_023, null],
    ['in Brotli from a kilobyte on', 'gzip, br', JS, 1_024, 'br'],
  ] as const)('%s', (_, accepted, type, size, expected) => expect(encodingFor(accepted, type, size)).toBe(expected));
});
