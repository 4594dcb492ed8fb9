/**
 * `npm test`: every stage of stages.mjs, two at a time, and one line at the end that says how many passed.
 * `npm test -- <stage>…`: these alone. `npm test -- --changed [base]`: those that what differs from a commit (main) can touch.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, quietEnvironment, root } from './bootstrap.mjs';
import { changedFiles } from './changed-files.mjs';
import { stagesTouchedBy } from './changed.mjs';
import { ensureBrowser } from './debian.mjs';
import { readCounts } from './jest-run.mjs';
import { stages } from './stages.mjs';

const LANES = 2;
const folder = join(root, 'artifacts/test');
const fileFor = (stage, ending) => join(folder, `${stage.name.replaceAll(/\W+/g, '-')}.${ending}`);

const start = (stage) => {
  const [command, ...args] = stage.command;
  const more = stage.jest ? ['--json', `--outputFile=${fileFor(stage, 'json')}`, `--maxWorkers=${stage.alone ? LANES : 1}`] : [];
  return spawn(command, [...args, ...more], { cwd: root, env: { ...quietEnvironment, CI: '1' }, shell: process.platform === 'win32' });
};

const count = (stage, code) => {
  if (stage.jest) return readCounts(fileFor(stage, 'json'), code);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const run = (stage) => new Promise((resolve) => {
  const from = Date.now();
  const log = createWriteStream(fileFor(stage, 'log'));
  const said = [];
  const child = start(stage);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { said.push(data); log.write(data); });
  child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
  child.on('close', (code) => {
    log.end();
    const result = count(stage, code);
    const seconds = `${((Date.now() - from) / 1000).toFixed(1)} s`;
    if (result.failed > 0) console.log(`\n${Buffer.concat(said).toString()}`);
    console.log(`${result.failed === 0 ? '✓' : '✗'} ${stage.name}  ${stage.jest ? `${result.passed} passed, ${result.failed} failed  ` : ''}${seconds}`);
    resolve(result);
  });
});

/** Starts what may start, until everything is done. A stage whose need failed runs all the same: it says more. */
const runAll = async (chosen) => {
  const names = new Set(chosen.map(({ name }) => name));
  const waiting = [...chosen], running = new Map(), done = new Set(), results = [];
  const mayStart = (stage) => (stage.needs ?? []).every((need) => done.has(need) || !names.has(need))
    && (stage.alone ? running.size === 0 : running.size < LANES && ![...running.keys()].some(({ alone }) => alone));
  while (waiting.length > 0 || running.size > 0) {
    for (let stage = waiting.find(mayStart); stage; stage = waiting.find(mayStart)) {
      const started = stage;
      waiting.splice(waiting.indexOf(started), 1);
      running.set(started, run(started).then((result) => ({ stage: started, result })));
    }
    const { stage, result } = await Promise.race(running.values());
    running.delete(stage);
    done.add(stage.name);
    results.push(result);
  }
  return results;
};

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0);

ensureInstalled();
const [first, base] = process.argv.slice(2);
const changed = first === '--changed' ? changedFiles(base) : null;
const wanted = changed ? stagesTouchedBy(changed).map(({ name }) => name) : process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
if (changed) console.log(`${changed.length} changed files touch ${wanted.length} of ${stages.length} stages. The whole of \`npm test\` is what counts at the end.\n`);
const chosen = changed || wanted.length > 0 ? stages.filter(({ name }) => wanted.includes(name)) : stages;
if (chosen.some(({ name }) => ['h5', 'console'].includes(name))) ensureBrowser();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const from = performance.now();
const results = await runAll(chosen);
const failed = sum(results, 'failed');
console.log(`\n${((performance.now() - from) / 60_000).toFixed(1)} min`);
console.log(`${sum(results, 'passed')} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
