import { beforeEach, describe, expect, test } from '@jest/globals';
import { answerRequests, resetPhone } from '../../../stubs/taro';
import { findByCode } from './find-by-code';

let asked: unknown[] = [];
beforeEach(() => {
  resetPhone();
  asked = [];
  answerRequests(({ data }) => {
    asked.push(data);
    return Promise.resolve({ statusCode: 200, data: { priceListVersion: 1, stockVersion: '1', offers: [], unknown: [] }, header: {} });
  });
});

describe('a scanned code is asked for as we write it:', () => {
  test.each([
    ['without the line end of the scanner', '6901234567890\r\n', '6901234567890'],
    ['without what nobody sees', '\uFEFFLJ\u200B-M8-30-304', 'LJ-M8-30-304'],
    ['with plain hyphens', 'LJ‑M8‑30—304', 'LJ-M8-30-304'],
    ['in half-width capitals', 'ｌｊ－ｍ８－３０－３０４', 'LJ-M8-30-304'],
  ])('%s', async (_, scanned, code) => {
    await findByCode(scanned);
    expect(asked).toMatchObject([{ codes: [code] }]);
  });

  test.each([['nothing', ' \u200B\r\n'], ['a link', `https://example.com/${'a'.repeat(40)}`]])('%s is no code, and nobody is asked', async (_, scanned) => {
    expect(await findByCode(scanned)).toBeNull();
    expect(asked).toEqual([]);
  });
});
