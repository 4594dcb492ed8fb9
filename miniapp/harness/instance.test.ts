import { expect, test } from '@jest/globals';
import { setPath } from './instance.ts';

test.each([
  ['a.b', { a: { b: 1 } }],
  ['a.[1].c', { a: [undefined, { c: 1 }] }],
  ['a[0][1]', { a: [[undefined, 1]] }],
])('setData finds its way along %s', (path, expected) => {
  const target = {};
  setPath(target, path, 1);
  expect(target).toEqual(expected);
});
