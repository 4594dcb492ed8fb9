import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './bootstrap.mjs';

/** Jest counts each test, and a suite that did not even load as one more that failed. */
export const readCounts = (file, code) => {
  if (!existsSync(file)) return { passed: 0, failed: 1, failures: ['it did not run'] };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName);
    return (status === 'failed' && tests.length === 0 ? ['it did not load'] : tests).map((test) => `${name.replace(`${root}/`, '')}: ${test}`);
  });
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, failures };
};

/**
 * Runs a project of jest.config.mjs once, with what it says in a log. Answers what passed, what failed, and how long it took.
 * @param files a pattern of the test files to run; all of the project without one
 */
export const runJest = ({ project, env, log, files, workers = 2 }) => new Promise((resolve) => {
  mkdirSync(dirname(log), { recursive: true });
  const report = log.replace(/\.log$/, '.json');
  rmSync(report, { force: true });
  const args = ['--selectProjects', project, ...(files ? ['--testPathPatterns', files] : []), '--passWithNoTests', `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`];
  const from = performance.now();
  const child = spawn('jest', args, { cwd: root, env, shell: process.platform === 'win32' });
  const file = createWriteStream(log);
  for (const stream of [child.stdout, child.stderr]) stream.pipe(file);
  child.on('close', (code) => resolve({ ...readCounts(report, code), seconds: (performance.now() - from) / 1000 }));
});
