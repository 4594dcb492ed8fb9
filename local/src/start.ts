import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCrons } from './host/sources.ts';
import { dataFolder } from './paths.ts';
import { PortInUse } from './processes/ports.ts';
import { until } from './processes/until.ts';
import { startScheduler } from './scheduler/index.ts';
import { announcement } from './start/announce.ts';
import { BUILDS, isStale, runBuild } from './start/builds.ts';
import { takeLock, type Lock } from './start/lock.ts';
import { HELP, readOptions, type StartOptions } from './start/options.ts';
import { checkPorts, portInUseMessage, readPorts, Unusable } from './start/ports.ts';
import { withProgress } from './start/progress.ts';
import { keepAlive } from './start/keep-alive.ts';
import { isHalfSeeded, isSeeded, seedOnce } from './start/seeding.ts';
import { startWorld, type World, type WorldPorts } from './world/index.ts';

const worldFolder = join(dataFolder, 'world');
const SEEDING_MS = 20_000, STARTING_MS = 4_000;

const lockOrExplain = (): { lock: Lock; afterCrash: boolean } => {
  const result = takeLock(join(dataFolder, 'running.pid'));
  if (result.state === 'taken') return result;
  throw new Unusable(`准单已在这个目录运行（进程 ${result.pid}）。先在那边按 Ctrl-C。\n`
    + `It is running on this folder already (process ${result.pid}). Press Ctrl-C there first.`);
};

const prepareFolder = (fresh: boolean): void => {
  if (!fresh && !isHalfSeeded(worldFolder)) return;
  rmSync(worldFolder, { recursive: true, force: true });
};

/** Only what its sources have left behind. */
const build = async (): Promise<void> => {
  for (const each of BUILDS) if (isStale(each)) await withProgress(each.label, each.expectedMs, () => runBuild(each));
};

const seedFirst = async (): Promise<void> => {
  if (!isSeeded(worldFolder)) await withProgress('写入示例数据 sample data', SEEDING_MS, (report) => seedOnce(worldFolder, report));
};

const start = (options: StartOptions, ports: Required<WorldPorts>): Promise<World> =>
  withProgress('启动 start', STARTING_MS, (report) => startWorld({
    dir: worldFolder, ports, fsync: options.fsync,
    onMigrated: (done, total) => report(done / total),
  }));

/** Resolves when somebody wants this to end: Ctrl-C, a signal, or the process that started us being gone. */
const whenAskedToStop = (): Promise<string> => new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
  process.once('disconnect', () => resolve('disconnect'));
});

const run = async (options: StartOptions): Promise<void> => {
  const ports = readPorts(process.env);
  const { lock, afterCrash } = lockOrExplain();
  process.once('exit', () => lock.release());

  // What a killed run left behind is being ended by its watchdog right now.
  await until('ports', () => checkPorts(ports), afterCrash ? 10_000 : 0).catch((error: Error) => { throw error.cause ?? error; });
  const asked = whenAskedToStop();
  prepareFolder(options.fresh);
  const preparing = build().then(seedFirst).then(() => start(options, ports));
  const world = await Promise.race([preparing, asked]);
  if (typeof world === 'string') return;

  const schedulerLog = join(worldFolder, 'logs', 'scheduler.log');
  const scheduler = startScheduler({
    crons: readCrons(), url: world.url, cronSecret: world.environment['CRON_SECRET'] ?? '',
    log: (line) => appendFileSync(schedulerLog, `${new Date().toISOString()} ${line}\n`),
  });
  const keeper = keepAlive(world.stack.postgres);
  console.log(announcement(world));
  const why = await Promise.race([asked, world.host.ended.then((how) => `函数进程意外退出 the functions ended: ${how}`)]);
  console.log(`\n停止中 stopping (${why})…`);
  scheduler.stop();
  keeper.stop();
  await world.stop();
};

const explain = (error: unknown): string => {
  if (error instanceof PortInUse) return portInUseMessage(error.port, readPorts(process.env));
  if (error instanceof Unusable) return error.message;
  const { message, cause } = error as Error;
  return `${message}${cause instanceof Error ? `\n  ${cause.message}` : ''}\n\n日志 Logs: ${join(worldFolder, 'logs')}`;
};

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await run(options);
  process.exit(0);
} catch (error) {
  console.error(`\n${explain(error)}\n`);
  process.exit(1);
}
