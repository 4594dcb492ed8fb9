import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WeApp } from './index';

const DIST = path.resolve(__dirname, '../dist/weapp');
let app: WeApp;

beforeAll(async () => {
  app = new WeApp(DIST, { apiBase: 'http://127.0.0.1:9' }).launch('/pages/sign-in/index');
  await app.settle();
});
afterAll(() => app.close());

test('the compiled mini-program starts without eval, without window and within WeChat’s limits', () => {
  expect(app.route).toBe('pages/sign-in/index');
  expect(app.text()).toContain('登录');
  expect(app.problems).toEqual([]);
});
