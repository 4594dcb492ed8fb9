/** The tests that mutants have to face: those beside the judgement, and nothing else. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/shared/src/compliance/**/*.test.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  testTimeout: 300_000,
};
