import { describe, expect, test } from '@jest/globals';
import { bytesAllowed, checkName, checkType, FILE_BYTES_MAX } from './rules.ts';

describe('a name is accepted', () => {
  test.each(['a', 'F001/2026-01-01/letter (1).pdf', 'a..b', '.hidden'])('when it names a file: %s', (name) =>
    expect(checkName(name)).toBe(name));
  test.each(['', '..', '.', '../x', 'a/../b', 'a//b', '/a', 'a/', 'a\\b', 'a\0b', '授权书.pdf', 'x'.repeat(1025)])('but not %j', (name) =>
    expect(() => checkName(name)).toThrow('Invalid key'));
});

describe('a type is accepted', () => {
  const limits = { file_size_limit: null, allowed_mime_types: ['image/*', 'application/pdf'] };
  test.each(['image/png', 'IMAGE/JPEG', 'application/pdf; charset=x'])('when the bucket lists it: %s', (type) =>
    expect(() => checkType(limits, type)).not.toThrow());
  test.each(['text/html', 'imagex/png', 'application/pdfx', ''])('but not %j', (type) =>
    expect(() => checkType(limits, type)).toThrow('not supported'));
  test('whatever it is when the bucket lists none', () =>
    expect(() => checkType({ ...limits, allowed_mime_types: null }, 'text/html')).not.toThrow());
});

test('a bucket cannot allow more than the project', () => {
  expect(bytesAllowed({ file_size_limit: FILE_BYTES_MAX + 1, allowed_mime_types: null })).toBe(FILE_BYTES_MAX);
  expect(bytesAllowed({ file_size_limit: 10, allowed_mime_types: null })).toBe(10);
});
