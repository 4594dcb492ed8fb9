import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText, cleanLines, cleanText } from './canonical-text.ts';

describe('canonical text', () => {
  test.each([
    ['full-width letters, digits and signs', 'ＬＪ－Ｍ８－３０', 'LJ-M8-30'],
    ['a zero-width space inside a word', '对\u200B面', '对面'],
    ['a byte order mark and bidi marks', '\uFEFFM8\u202E\u200F', 'M8'],
    ['a radical that looks like a character (U+2FAF)', '对⾯', '对面'],
    ['Traditional characters', '不銹鋼螺絲', '不锈钢螺丝'],
    ['a Traditional address', '解放北路128號對面', '解放北路128号对面'],
    ['a hyphen that does not break (U+2011)', 'LJ‑M8‑30', 'LJ-M8-30'],
    ['en dash, minus and the Chinese dash', 'A–B−C—D', 'A-B-C-D'],
    ['line ends, tabs and ideographic spaces', '\tM8\r\n 　304 ', 'M8 304'],
    ['a hangul filler', '\u3164', ''],
    ['a fraction', '1⁄2 ½', '1/2 1/2'],
  ])('folds %s', (_, written, expected) => expect(canonicalText(written)).toBe(expected));

  test.each([['case', 'm8 M8'], ['characters that both scripts share', '六角螺栓'], ['a decimal point', '2.5平方']])('keeps %s', (_, text) => {
    expect(canonicalText(text)).toBe(text);
  });

  test('is the same when it is made twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = canonicalText(text);
      expect(canonicalText(once)).toBe(once);
    }));
  });

  test('shows no difference between a text and its clean form', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(canonicalText(cleanText(text))).toBe(canonicalText(text))));
  });
});

describe('clean text', () => {
  test.each([
    ['zero-width spaces', '\u200B\u200B'], ['a hangul filler', '\u3164'], ['a braille blank', '\u2800'], ['spaces', ' 　\u00A0'], ['control characters', '\u0000\u0007'], ['half an emoji', '\uD83D'],
  ])('of %s alone is empty', (_, text) => expect(cleanText(text)).toBe(''));

  test('leaves what somebody wrote as it was written', () => expect(cleanText('  張三　①㎡ Ａ－１ ')).toBe('張三 ①㎡ Ａ－１'));

  test('keeps the lines of a note, without the blank ones that nobody needs', () => {
    expect(cleanLines('送到后门\r\n\r\n\r\n\r\n 先打电话\u200B ')).toBe('送到后门\n\n先打电话');
  });
});
