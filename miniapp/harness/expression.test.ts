import { describe, expect, test } from '@jest/globals';
import { interpolate, templateData } from './expression.ts';

describe('what stands between braces', () => {
  test.each([
    ['keeps its type when it is the whole attribute', '{{a.b}}', 3],
    ['becomes text among text', 'n={{a.b}}!', 'n=3!'],
    ['is undefined for an unknown name', '{{nope}}', undefined],
    ['is undefined instead of an error', '{{nope.deeper}}', undefined],
    ['never reaches Node', '{{process}}', undefined],
  ])('%s', (_, template, expected) => expect(interpolate(template, { a: { b: 3 } })).toBe(expected));

  test('makes an object of a template’s data', () => {
    expect(templateData('{{i:item,c:1}}', { item: 'x' })).toEqual({ i: 'x', c: 1 });
  });
});
