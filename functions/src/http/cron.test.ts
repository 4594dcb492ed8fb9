import { describe, expect, test } from '@jest/globals';
import { Unavailable } from '../unavailable.ts';
import { cronDoor } from './cron.ts';
import type { LogLine } from './request-log.ts';

const SECRET = 'a secret of some length';
const call = async (run: () => Promise<unknown>, authorization = `Bearer ${SECRET}`) => {
  const lines: LogLine[] = [];
  const door = cronDoor({ name: 'cron/sweep', secret: SECRET, log: (line) => lines.push(line), run });
  const response = await door.fetch(new Request('http://x/api/cron/sweep', { headers: authorization ? { authorization } : {} }));
  return { status: response.status, body: await response.json(), lines };
};

describe('a scheduled job', () => {
  test('runs for its scheduler', async () => {
    expect(await call(async () => ({ answers: 3 }))).toMatchObject({ status: 200, body: { answers: 3 }, lines: [{ level: 'info', endpoint: 'cron/sweep' }] });
  });

  test.each([['nobody', ''], ['a guess', 'Bearer a secret of some lengtH'], ['another scheme', `Basic ${SECRET}`]])('does not run for %s', async (_, authorization) => {
    let ran = false;
    expect((await call(async () => { ran = true; }, authorization)).status).toBe(401);
    expect(ran).toBe(false);
  });

  test('that finds something wrong is an error in the log', async () => {
    const { status, lines } = await call(async () => { throw new Error('stock disagrees'); });
    expect([status, lines[0]?.level]).toEqual([500, 'error']);
    expect(lines[0]?.cause).toContain('stock disagrees');
  });

  test('that finds no database may come again', async () => {
    expect((await call(async () => { throw new Unavailable('503'); })).status).toBe(503);
  });
});
