/** The tests that mutants have to face: those beside the judgement, and nothing else. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/shared/src/compliance/**/*.test.ts'],
  transform: { '^.+\\.(tsx?|mjs)$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  setupFiles: ['<rootDir>/stryker.setup.mjs'],
  transformIgnorePatterns: ['/node_modules/(?!fast-check)'],
  testTimeout: 300_000,
};
