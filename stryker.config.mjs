/**
 * `npm run mutation`: whether a test notices each small mistake that could be made in the judgement of orders. Takes a while
 * and is run by hand; the figure is in bench/RESULTS.md.
 */
export default {
  mutate: ['shared/src/compliance/**/*.ts', '!**/*.test.ts', '!**/*.arbitrary.ts', '!**/index.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', configFile: 'stryker.jest.config.mjs' },
  coverageAnalysis: 'perTest',
  // What is evaluated once as a module loads is data: the catalogue's words, the templates. Tests of their own look at those.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 30_000,
  ignorePatterns: ['/*', '!/shared', '/shared/dist', '!/package.json', '!/stryker.jest.config.mjs', '!/stryker.setup.mjs', '!/tsconfig.base.json'],
  tempDirName: '.local/mutation/sandbox',
  incrementalFile: '.local/mutation/incremental.json',
  incremental: true,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.local/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportMutants: true, reportTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
  allowEmpty: false,
};
