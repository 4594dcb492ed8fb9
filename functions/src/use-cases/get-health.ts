import type { contracts } from '@zhundan/shared';
import type { Answer } from './command.ts';

/** Answers whether one part answers; never throws. */
export type Probe = () => Promise<boolean>;

export interface HealthDeps { version: string; probes: { database: Probe; wechat: Probe; amap: Probe } }

export const getHealth = async ({ version, probes }: HealthDeps): Answer<typeof contracts.getHealth> => {
  const [database, wechat, amap] = await Promise.all([stateOf(probes.database), stateOf(probes.wechat), stateOf(probes.amap)]);
  return { version, database, wechat, amap };
};

const stateOf = async (probe: Probe): Promise<'up' | 'down'> => ((await probe()) ? 'up' : 'down');
