/** One project per suite; `npm test` runs them all, each with the setup that it needs and no more. */
const typescript = { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } }] };

/** Packages that publish only ES modules; jest needs them as CommonJS, so swc translates these too. */
const esmOnly = ['jose', '@hono', 'hono', 'p-', 'croner'];

const base = {
  testEnvironment: 'node',
  transform: { ...typescript, '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2023' } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')}))`],
  moduleNameMapper: { '^@zhundan/shared$': '<rootDir>/shared/src/index.ts' },
};

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{shared,functions,local,miniapp,supabase}/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.(integration|weapp|h5|output)\\.test\\.'],
    },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/{functions,local,supabase}/**/*.integration.test.ts'],
    },
  ],
};
