import type { TestWorld } from '../../local/src/test/index.ts';

/** Tells a vendor's sandbox to do wrong; what comes back mends it. */
export const fault = async (world: TestWorld, what: object): Promise<() => Promise<void>> => {
  const faults = `${world.sandboxes.url}/__sandbox/faults`;
  const { ok } = await fetch(faults, { method: 'POST', body: JSON.stringify(what) });
  if (!ok) throw new Error('not a fault');
  return async () => { await fetch(faults, { method: 'DELETE' }); };
};
