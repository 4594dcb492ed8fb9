import { SingleBar } from 'cli-progress';

/** How far a task is, from 0 to 1. */
export type Report = (share: number) => void;

const BAR_AFTER_MS = 2_000, TICK_MS = 200;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** For a task that cannot say how far it is: fast at first, slower and slower, never done. */
export const guessShare = (elapsedMs: number, expectedMs: number): number => 1 - Math.exp((-2 * elapsedMs) / expectedMs);

/**
 * Runs a task and says so in one line; a bar appears when it takes more than two seconds.
 *
 * `expectedMs` moves the bar of a task that never reports.
 */
export const withProgress = async <T>(label: string, expectedMs: number, task: (report: Report) => Promise<T>): Promise<T> => {
  const from = Date.now();
  const terminal = process.stdout.isTTY;
  let reported: number | undefined;
  let bar: SingleBar | undefined;
  const tick = (): void => {
    const elapsed = Date.now() - from;
    if (elapsed < BAR_AFTER_MS) return;
    if (!bar) {
      bar = new SingleBar({ format: `  ${label} {bar} {percentage}%  {spent}`, hideCursor: true, clearOnComplete: true, noTTYOutput: false, barsize: 24 });
      if (terminal) bar.start(100, 0, { spent: '' });
      else console.log(`  ${label} …`);
    }
    if (terminal) bar.update(Math.floor((reported ?? guessShare(elapsed, expectedMs)) * 100), { spent: seconds(elapsed) });
  };
  const timer = setInterval(tick, TICK_MS);
  try {
    const result = await task((share) => { reported = Math.min(share, 1); });
    if (terminal) bar?.stop();
    console.log(`✓ ${label}  ${seconds(Date.now() - from)}`);
    return result;
  } catch (error) {
    if (terminal) bar?.stop();
    console.log(`✗ ${label}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
};
