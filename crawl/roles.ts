import { expect } from '@jest/globals';
import { startTestWorld, type TestWorld } from '../local/src/test/index.ts';
import type { Walked } from './walk.ts';

/** A hang ends here; a walk through everything takes its time. */
export const WALK_MS = 3_600_000;

/** A copy of the whole world for one person: whatever their walk cancels, decides or publishes, nobody else misses. */
export const inTheirWorld = async (person: string, walkIn: (world: TestWorld) => Promise<Walked>): Promise<void> => {
  const world = await startTestWorld({ seed: 'full' });
  try {
    const { pressed, screens, faults } = await walkIn(world);
    console.info(`${person}: ${pressed} presses on ${screens} addresses`);
    expect(faults).toEqual([]);
  } finally {
    await world.stop();
  }
};
