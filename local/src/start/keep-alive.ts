import { setTimeout as pause } from 'node:timers/promises';
import type { Postgres } from '../stack/index.ts';

/** Long enough to see what the phone says while the database is away. */
const AWAY_MS = 8_000;

/** Starts Postgres again whenever it ends by itself, as a hosted project does; says so on the console. */
export const keepAlive = (postgres: Pick<Postgres, 'ended' | 'restart'>, { awayMs = AWAY_MS, say = console.log } = {}): { stop(): void } => {
  let stopped = false;
  const watch = async (): Promise<void> => {
    const how = await postgres.ended;
    if (stopped) return;
    say(`数据库意外退出，即将恢复 the database ended (${how}); it will be back in a moment…`);
    await pause(awayMs);
    if (stopped) return;
    await postgres.restart();
    say('✓ 数据库已恢复 the database is back');
    return watch();
  };
  watch().catch((error: Error) => say(`数据库恢复失败 the database does not come back: ${error.message}`));
  return { stop: () => { stopped = true; } };
};
