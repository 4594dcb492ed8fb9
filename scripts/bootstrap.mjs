/**
 * Gets from any Node of the last years, with nothing installed, to the Node and the packages that the project pins.
 * Uses nothing but Node itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const modules = join(root, 'node_modules');
const stamp = join(modules, '.zhundan-installed');
const lockFile = join(root, 'package-lock.json');
const EXE = process.platform === 'win32' ? '.exe' : '';

/** The Node that the project pins. */
export const pinnedNode = join(modules, 'node', 'bin', `node${EXE}`);

/** Tools that would tell their makers about us, told not to. */
export const quietEnvironment = {
  ...process.env,
  PATH: [join(modules, '.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':'),
  VERCEL_TELEMETRY_DISABLED: '1', SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NEXT_TELEMETRY_DISABLED: '1',
};

const wanted = () => `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${process.platform}-${process.arch}`;

/** Whether somebody ran npm themselves since the lock last changed. */
const installedByHand = () => {
  const hidden = join(modules, '.package-lock.json');
  return !existsSync(stamp) && existsSync(hidden) && existsSync(pinnedNode) && statSync(hidden).mtimeMs >= statSync(lockFile).mtimeMs;
};

const isInstalled = () => existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** Runs npm as npm runs it: by the script that started us, or from the PATH. */
const npm = (args, options) => {
  const script = process.env.npm_execpath;
  const own = script !== undefined && /\.[cm]?js$/.test(script);
  return own
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
};

const INSTALL_FLAGS = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Installs what the lock says when it is not there yet; says so first, because it takes minutes. */
export const ensureInstalled = () => {
  if (installedByHand()) writeFileSync(stamp, wanted());
  if (isInstalled()) return;
  console.log('安装依赖，首次约需几分钟…  Installing packages; a few minutes the first time…');
  const run = (args) => npm([...args, ...INSTALL_FLAGS], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' });
  let result = run(['ci']);
  // A registry that lacks the builds for other systems makes a lock that `npm ci` calls incomplete; these are not ours.
  if (result.status !== 0 && /in sync/.test(result.stderr ?? '')) result = run(['install', '--no-save']);
  if (result.status !== 0 || !existsSync(pinnedNode)) {
    console.error(result.stderr ?? String(result.error));
    console.error('依赖安装失败，请检查网络后重试。  The packages could not be installed; check the network and try again.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted());
};

const POLL_PARENT_MS = 1_000;

const ask = (pid, field) => spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';

/** npm runs a script through a shell on most systems: then the one above the shell is npm. */
const npmProcess = () => (/^\S*sh -c /.test(ask(process.ppid, 'args')) ? Number(ask(process.ppid, 'ppid')) : process.ppid);

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** npm that was killed cannot tell us, and the shell between us does not care. */
const whenNpmIsGone = (end) => {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const pid = npmProcess();
  if (pid > 1) setInterval(() => { if (!isAlive(pid)) end(); }, POLL_PARENT_MS).unref();
};

/** Replaces this process by a TypeScript program on the pinned Node: its terminal, its signals, its exit code. */
export const handOver = (program, args) => {
  const child = spawn(pinnedNode, ['--disable-warning=ExperimentalWarning', join(root, program), ...args], {
    cwd: root, env: quietEnvironment, stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code ?? 1));
};
