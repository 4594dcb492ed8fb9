import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestStack, type TestStack } from '../test/index.ts';
import { until } from '../processes/until.ts';
import { keepAlive } from './keep-alive.ts';

let stack: TestStack;
const said: string[] = [];

beforeAll(async () => {
  stack = await startTestStack({ seed: 'bare' });
});
afterAll(() => stack.stop());

test('a database that was killed is started again, each time, until somebody stops that', async () => {
  const keeper = keepAlive(stack.postgres, { awayMs: 10, say: (line: string) => said.push(line) });
  for (const times of [1, 2]) {
    process.kill(stack.postgres.pid, 'SIGKILL');
    await until('the database is back', async () => { if (said.filter((line) => line.includes('已恢复')).length < times) throw new Error('not yet'); }, 60_000);
    expect((await stack.db.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  }

  keeper.stop();
  process.kill(stack.postgres.pid, 'SIGKILL');
  await stack.postgres.ended;
  await expect(stack.db.query('select 1')).rejects.toThrow();
});
