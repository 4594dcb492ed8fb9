import { spawnSync } from 'node:child_process';
import { root } from './bootstrap.mjs';

const git = (...args) => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.trim()}`);
  return stdout.split('\n').filter(Boolean);
};

/** What differs from the commit at which this work left `base`, committed or not, new files and removed ones too. */
export const changedFiles = (base = 'main') => {
  const [from] = git('merge-base', 'HEAD', base);
  return [...git('-c', 'core.quotePath=false', 'diff', '--name-only', '--no-renames', from), ...git('-c', 'core.quotePath=false', 'ls-files', '--others', '--exclude-standard')];
};
