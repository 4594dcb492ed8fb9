/**
 * `npm run test:load -- <suite> [<times>] [--files=<pattern>] [--built]`: a suite many times over while every core is busy with something else.
 * What waits for milliseconds rather than for a screen falls here.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ensureInstalled, quietEnvironment, root } from './bootstrap.mjs';
import { buildFor } from './builds.mjs';
import { readArguments } from './days.mjs';
import { ensureBrowser } from './debian.mjs';
import { runJest } from './jest-run.mjs';

const TIMES = 10;

ensureInstalled();
const words = process.argv.slice(2);
const times = Number(words.find((word) => /^\d+$/.test(word)) ?? TIMES);
const { suites, files, isBuilt, unknown } = readArguments(words.filter((word) => !/^\d+$/.test(word)));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}`);
  process.exit(1);
}
ensureBrowser();
if (!isBuilt) buildFor(suites);

const busy = Array.from({ length: availableParallelism() }, () => new Worker('for (;;);', { eval: true }));
let failed = 0;
for (const project of suites) {
  for (let time = 1; time <= times; time += 1) {
    const result = await runJest({ project, files, env: { ...quietEnvironment, CI: '1' }, log: join(root, 'artifacts/load', `${project}-${time}.log`) });
    failed += result.failed;
    console.log(`${result.failed === 0 ? '✓' : '✗'} ${project} ${time}/${times}  ${result.passed} passed, ${result.failed} failed  ${result.seconds.toFixed(0)} s`);
    for (const failure of result.failures) console.log(`    ${failure}`);
  }
}
await Promise.all(busy.map((worker) => worker.terminate()));
process.exit(failed === 0 ? 0 : 1);
