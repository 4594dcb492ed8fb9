import { spawnSync } from 'node:child_process';
import { quietEnvironment, root } from './bootstrap.mjs';
import { stages } from './stages.mjs';

const needsOf = (name) => {
  const { needs = [] } = stages.find((stage) => stage.name === name);
  return [...needs.flatMap(needsOf), ...needs];
};

/** Builds what these suites run on, once each. */
export const buildFor = (suites) => {
  for (const name of new Set(suites.flatMap(needsOf))) {
    console.log(`› ${name}`);
    const [command, ...args] = stages.find((stage) => stage.name === name).command;
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env: quietEnvironment, encoding: 'utf8', shell: process.platform === 'win32' });
    if (status === 0) continue;
    console.error(`${stdout}${stderr}`);
    process.exit(1);
  }
};
