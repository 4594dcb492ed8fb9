import { describe, expect, test } from '@jest/globals';
import { isWebUrl, returnUrl } from './return-url.ts';

describe('the way back from the sign-in page', () => {
  test.each([
    ['puts the code before the hash', 'http://127.0.0.1:3000/#/pages/sign-in/index', 'http://127.0.0.1:3000/?code=sandbox%3AF001&state=s%26t#/pages/sign-in/index'],
    ['keeps the query as it was written', 'http://h5.test/a?x=1%202&y#/p?z=3', 'http://h5.test/a?x=1%202&y&code=sandbox%3AF001&state=s%26t#/p?z=3'],
    ['replaces the code of an earlier sign-in', 'http://h5.test/?code=old&state=old&codec=7', 'http://h5.test/?codec=7&code=sandbox%3AF001&state=s%26t'],
  ])('%s', (_, redirectUri, expected) => {
    expect(returnUrl(redirectUri, { code: 'sandbox:F001', state: 's&t' })).toBe(expected);
  });

  test('carries the state alone when sign-in was declined', () => {
    expect(returnUrl('http://h5.test/', { state: 's' })).toBe('http://h5.test/?state=s');
  });

  test('leads to web pages only', () => {
    expect(['http://127.0.0.1:3000/', 'https://h5.test', 'javascript:alert(1)', 'h5.test', ''].map(isWebUrl)).toEqual([true, true, false, false, false]);
  });
});
