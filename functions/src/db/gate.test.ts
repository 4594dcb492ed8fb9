import { describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createGate } from './gate.ts';

describe('a gate', () => {
  test('lets so many through at once, in the order in which they came', async () => {
    const gate = createGate({ atOnce: 3, waitMs: 10_000 });
    let inside = 0, most = 0;
    const done: number[] = [];
    await Promise.all(Array.from({ length: 20 }, (_, i) => gate(async () => {
      inside += 1;
      most = Math.max(most, inside);
      await pause(1);
      inside -= 1;
      done.push(i);
    })));
    expect(most).toBe(3);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  test('gives a place back when what ran in it failed', async () => {
    const gate = createGate({ atOnce: 1, waitMs: 10_000 });
    await expect(gate(async () => { throw new Error('x'); })).rejects.toThrow('x');
    expect(await gate(async () => 1)).toBe(1);
  });

  test('sends away whoever has waited too long, and forgets them', async () => {
    const gate = createGate({ atOnce: 1, waitMs: 5 });
    let open = (): void => undefined;
    const first = gate(() => new Promise<void>((resolve) => { open = resolve; }));
    await expect(gate(async () => 2)).rejects.toThrow('1 calls are under way');
    open();
    await first;
    expect(await gate(async () => 3)).toBe(3);
  });
});
