/** `npm run build`: everything that is deployed. Ends with what Vercel would run, in .vercel/output. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, quietEnvironment, root } from './bootstrap.mjs';

/**
 * What `vercel pull` would write for a project whose root directory is functions/. With it the build needs neither a
 * login nor a network. A real one, from `vercel link`, is left alone.
 */
const PROJECT = {
  projectId: 'prj_local', orgId: 'team_local',
  settings: { framework: null, rootDirectory: 'functions', nodeVersion: '24.x', outputDirectory: null, devCommand: null },
};

const steps = [
  ['npm', 'run', 'build', '-w', '@zhundan/shared'],
  // A type error does not fail a Vercel build.
  ['tsc', '-p', 'functions'],
  ['tsc', '-p', 'console'],
  ['npm', 'run', 'build', '-w', '@zhundan/console'],
  ['npm', 'run', 'build:weapp', '-w', '@zhundan/miniapp'],
  ['npm', 'run', 'build:h5', '-w', '@zhundan/miniapp'],
  ['vercel', 'build', '--yes', '--prod', '--standalone'],
];

const writeProject = () => {
  const file = join(root, '.vercel/project.json');
  if (existsSync(file)) return;
  mkdirSync(join(root, '.vercel'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(PROJECT, null, 2)}\n`);
};

ensureInstalled();
writeProject();
const only = process.argv[2] === '--vercel' ? steps.slice(-1) : steps;
for (const [command, ...args] of only) {
  console.log(`\n› ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: quietEnvironment, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
