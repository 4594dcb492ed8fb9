import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, projectRoot } from '../paths.ts';
import { startChild } from '../processes/child.ts';

/** Something that is made from sources, and made again only when they change. */
export interface Build {
  name: string;
  label: string;
  /** Files and folders, from the root. */
  inputs: readonly string[];
  /** What has to be there for the build to count. */
  output: string;
  command: readonly [string, ...string[]];
  /** What to expect on two cores, for the bar. */
  expectedMs: number;
}

export const BUILDS: readonly Build[] = [
  {
    name: 'shared', label: '编译共享代码 shared code', inputs: ['shared/src', 'shared/tsconfig.build.json', 'tsconfig.base.json'],
    output: 'shared/dist/index.js', command: ['npm', 'run', 'build', '-w', '@zhundan/shared'], expectedMs: 4_000,
  },
  {
    name: 'h5', label: '构建手机页面 phone pages',
    inputs: ['miniapp/src', 'miniapp/config', 'miniapp/stubs', 'miniapp/babel.config.cjs', 'miniapp/package.json', 'shared/src', 'package-lock.json'],
    output: 'miniapp/dist/h5/index.html', command: ['npm', 'run', 'build:h5', '-w', '@zhundan/miniapp'], expectedMs: 40_000,
  },
  {
    name: 'console', label: '构建总部后台 console', inputs: ['console/src', 'console/public', 'console/index.html', 'console/vite.config.ts', 'console/package.json', 'shared/src', 'package-lock.json'],
    output: 'console/dist/console/index.html', command: ['npm', 'run', 'build', '-w', '@zhundan/console'], expectedMs: 8_000,
  },
];

const filesIn = (path: string): string[] => {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return [];
  if (status.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesIn(join(path, entry.name))).sort();
};

const isSource = (file: string): boolean => !/\.test\.tsx?$/.test(file);

/** Names the state of the sources. Tests do not count: they are in no build. */
export const hashInputs = (root: string, inputs: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(join(root, input))).filter(isSource)) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const stampOf = (build: Build): string => join(dataFolder, 'builds', build.name);

export const isStale = (build: Build): boolean => {
  const stamp = stampOf(build);
  if (!existsSync(join(projectRoot, build.output)) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== hashInputs(projectRoot, build.inputs);
};

const LAST_LINES = 40;

const lastLines = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');

/** @throws with the last lines of what the build said. */
export const runBuild = async (build: Build): Promise<void> => {
  const hash = hashInputs(projectRoot, build.inputs);
  const logFile = `${stampOf(build)}.log`;
  rmSync(logFile, { force: true });
  const [command, ...args] = build.command;
  const child = startChild(command, args, { cwd: projectRoot, logFile });
  const how = await child.ended;
  if (how !== 'exit code 0') throw new Error(`${lastLines(logFile)}\n\n${build.command.join(' ')}: ${how}`);
  writeFileSync(stampOf(build), hash);
};
