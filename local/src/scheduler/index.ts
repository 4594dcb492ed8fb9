import { Cron } from 'croner';
import type { CronEntry } from '../host/site.ts';

export interface SchedulerOptions {
  crons: readonly CronEntry[];
  /** The front door, whose paths the crons name. */
  url: string;
  cronSecret: string;
  log: (line: string) => void;
}

/** Longer than any function may run on Vercel. */
const TIMEOUT_MS = 300_000;

const call = async ({ url, cronSecret, log }: SchedulerOptions, path: string): Promise<void> => {
  try {
    const response = await fetch(url + path, {
      headers: { authorization: `Bearer ${cronSecret}`, 'user-agent': 'vercel-cron/1.0' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = await response.text();
    if (!response.ok) log(`cron ${path}: ${response.status} ${body.slice(0, 500)}`);
  } catch (error) {
    log(`cron ${path}: ${(error as Error).message}`);
  }
};

/** Calls the jobs of vercel.json when they are due, in UTC, each at most once at a time. */
export const startScheduler = (options: SchedulerOptions): { stop(): void } => {
  const jobs = options.crons.map(({ path, schedule }) =>
    new Cron(schedule, { timezone: 'UTC', protect: true }, () => call(options, path)));
  return { stop: () => jobs.forEach((job) => job.stop()) };
};
