import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment, VARIABLE_NAMES } from './environment.ts';

const example = readFileSync(join(__dirname, '../../.env.example'), 'utf8').split('\n');

describe('.env.example', () => {
  const assignments = example.flatMap((line, at) => (/^[A-Z_]+=/.test(line) ? [{ name: line.split('=')[0]!, at }] : []));

  test('names exactly what is read', () => {
    expect(assignments.map(({ name }) => name)).toEqual(VARIABLE_NAMES);
  });

  test('explains every line just above it', () => {
    for (const { at } of assignments) expect(example[at - 1]).toMatch(/^# \S/);
  });
});

describe('the environment', () => {
  const complete = {
    SUPABASE_URL: 'https://abc.supabase.co', SUPABASE_ANON_KEY: 'x'.repeat(40), SUPABASE_SERVICE_ROLE_KEY: 'x'.repeat(40),
    SUPABASE_JWT_SECRET: 'x'.repeat(32), SESSION_SECRET: 'x'.repeat(32), WECHAT_API_BASE: 'https://api.weixin.qq.com',
    WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_APP_SECRET: 'x'.repeat(32), AMAP_API_BASE: 'https://restapi.amap.com',
    AMAP_KEY: 'x'.repeat(32), CRON_SECRET: 'x'.repeat(16),
  };

  test('is read when it is complete, and nothing else with it', () => {
    expect(readEnvironment({ ...complete, PATH: '/bin' })).toEqual(complete);
  });

  test('tells everything that is missing or wrong at once, and no value', () => {
    const { AMAP_KEY: _, ...rest } = complete;
    const reading = () => readEnvironment({ ...rest, SUPABASE_URL: 'abc.supabase.co', SESSION_SECRET: 'hunter2' });
    expect(reading).toThrow(/SUPABASE_URL is wrong: .+\n.*SESSION_SECRET is wrong: .+\n.*AMAP_KEY is missing: /);
    expect(reading).not.toThrow(/hunter2/);
  });
});
