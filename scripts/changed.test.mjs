import { describe, expect, test } from '@jest/globals';
import { stagesTouchedBy } from './changed.mjs';
import { stages } from './stages.mjs';

const touched = (...files) => stagesTouchedBy(files).map(({ name }) => name);
const ALL = stages.map(({ name }) => name);
const ALWAYS = stages.filter(({ reads }) => reads === undefined).map(({ name }) => name);
const WORLDS = ['integration', 'faults', 'output', 'weapp', 'h5', 'console'];

describe('a change of', () => {
  test.each([['package-lock.json'], ['jest.config.mjs'], ['scripts/stages.mjs'], ['tsconfig.base.json'], ['a-room-nobody-knows/x.ts'], ['shared/src/money/fen.ts', 'bench/run.ts']])(
    '%s touches everything', (...files) => expect(touched(...files)).toEqual(ALL));

  test.each([['README.md'], ['docs/decisions/0001-stock-follows-a-ledger.md']])('%s touches nothing', (file) => expect(touched(file)).toEqual([]));

  test('the list of refusals touches the test that compares it', () => expect(touched('docs/refusals.md')).toEqual(ALL));

  test.each([['supabase/migrations/20261123000500_stock.sql'], ['functions/src/use-cases/place-order.ts'], ['local/src/host/server.ts'], ['functions/test/chain.ts']])(
    '%s touches every suite that starts a world', (file) => expect(touched(file)).toEqual(expect.arrayContaining(WORLDS)));

  test('the console touches neither the phone nor the database', () => {
    const names = touched('console/src/rooms/rules/index.tsx');
    expect(names).toEqual(expect.arrayContaining(['console', 'console build', 'unit', 'types: console']));
    for (const name of ['integration', 'faults', 'weapp', 'h5', 'types: functions']) expect(names).not.toContain(name);
  });

  test('the phone touches the console’s journeys too, where it confirms a sign-in', () => expect(touched('miniapp/src/app.tsx')).toEqual(expect.arrayContaining(['weapp', 'h5', 'console'])));

  test.each([
    ['functions/test/craft.integration.test.ts', 'integration'], ['miniapp/journeys/craft.h5.test.ts', 'h5'],
    ['console/journeys/desk.console.test.ts', 'console'], ['shared/src/money/fen.test.ts', 'unit'],
  ])('a test, %s, touches of all suites its own', (file, suite) =>
    expect(touched(file).filter((name) => [...WORLDS, 'unit'].includes(name))).toEqual([suite]));
});

test('a suite comes with the builds that it runs on', () => expect(touched('miniapp/journeys/craft.h5.test.ts')).toEqual(expect.arrayContaining(['shared build', 'weapp build', 'h5 build'])));
test('what looks at everything runs whatever changes', () => expect(touched('bench/run.ts')).toEqual(expect.arrayContaining(ALWAYS)));
test('every room that a stage reads is a room', () => {
  const rooms = new Set(stages.flatMap(({ reads = [] }) => reads));
  expect([...rooms].toSorted()).toEqual(['bench', 'console', 'crawl', 'functions', 'local', 'miniapp', 'shared', 'supabase']);
});
