/**
 * `npm run test:days [-- <day>… <suite>… --files=<pattern> --built]`: the suites that start a world, under a clock that says it is another day.
 * How and why: docs/decisions/0029-another-day-is-a-shifted-clock.md
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, quietEnvironment, root } from './bootstrap.mjs';
import { buildFor } from './builds.mjs';
import { DAYS, readArguments, shiftTo, SUITES } from './days.mjs';
import { ensureBrowser, ensureClock, libfaketime } from './debian.mjs';
import { runJest } from './jest-run.mjs';

const BROWSER_SUITES = new Set(['h5', 'console']);

/** Relative to now, so that every program of a run, whenever it starts, is on the same clock. */
const environmentAt = ({ name, at }) => ({
  ...quietEnvironment, CI: '1', ZHUNDAN_DATA: `.local/days/${name}`,
  // Timers, which count on the other clock, must not jump; files have the true time.
  LD_PRELOAD: libfaketime(), FAKETIME: shiftTo(at), FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1',
});

const filesOf = (project, files) => spawnSync('jest', ['--selectProjects', project, '--listTests', ...(files ? ['--testPathPatterns', files] : [])], { cwd: root, env: quietEnvironment, encoding: 'utf8' })
  .stdout.split('\n').filter((line) => line.startsWith(root)).map((path) => path.slice(root.length + 1));

const runOn = async (day, project, files) => {
  const log = (name) => join(root, 'artifacts/days', day.name, `${name}.log`);
  if (!day.eachFile) return runJest({ project, files, env: environmentAt(day), log: log(project) });
  const sum = { passed: 0, failed: 0, failures: [], seconds: 0 };
  for (const path of filesOf(project, files)) {
    const { passed, failed, failures, seconds } = await runJest({ project, files: path, env: environmentAt(day), log: log(`${project}-${path.replaceAll(/\W+/g, '-')}`), workers: 1 });
    sum.passed += passed; sum.failed += failed; sum.seconds += seconds;
    sum.failures.push(...failures);
  }
  return sum;
};

ensureInstalled();
const { days, suites, files, isBuilt, unknown } = readArguments(process.argv.slice(2));
if (unknown.length > 0) {
  console.error(`No such day or suite: ${unknown.join(', ')}. There are: ${[...Object.keys(DAYS), ...SUITES].join(', ')}, and any instant such as 2027-06-01T09:00.`);
  process.exit(1);
}
ensureClock();
if (suites.some((suite) => BROWSER_SUITES.has(suite))) ensureBrowser();
if (!isBuilt) buildFor(suites);

let passed = 0, failed = 0;
for (const day of days) {
  for (const suite of suites) {
    const result = await runOn(day, suite, files);
    passed += result.passed; failed += result.failed;
    console.log(`${result.failed === 0 ? '✓' : '✗'} ${day.name} (${day.at})  ${suite}  ${result.passed} passed, ${result.failed} failed  ${result.seconds.toFixed(0)} s`);
    for (const failure of result.failures) console.log(`    ${failure}`);
  }
  rmSync(join(root, '.local/days', day.name), { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed\nlogs: artifacts/days`);
process.exit(failed === 0 ? 0 : 1);
