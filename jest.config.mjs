/** One project per suite; `npm test` runs them all, each with the setup that it needs and no more. */
const typescript = { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } }] };

/** Packages that publish only ES modules; jest needs them as CommonJS, so swc translates these too. */
const esmOnly = ['opencc-js', 'jose', '@hono', 'hono', 'p-', 'croner'];

const base = {
  testEnvironment: 'node',
  transform: { ...typescript, '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2023' } }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')}))`],
  moduleNameMapper: { '^@zhundan/shared$': '<rootDir>/shared/src/index.ts' },
  // A finished `vercel build` and a run of Stryker hold copies of the workspaces; there may be one `@zhundan/shared` only.
  modulePathIgnorePatterns: ['<rootDir>/.vercel/', '<rootDir>/.local/'],
};

/** Taro's parts exist only inside a build; unit tests of the mini-program get plain stand-ins. */
const withoutTaro = {
  moduleFileExtensions: ['weapp.ts', 'ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  moduleNameMapper: {
    ...base.moduleNameMapper,
    '^@tarojs/taro$': '<rootDir>/miniapp/stubs/taro.ts',
    '^@tarojs/components$': '<rootDir>/miniapp/stubs/components.tsx',
    '^@taroify/core/.*style$': '<rootDir>/miniapp/stubs/style.ts',
    '\\.scss$': '<rootDir>/miniapp/stubs/style.ts',
  },
};

export default {
  // A hang ends here; it says nothing about how long anything should take.
  testTimeout: 300_000,
  projects: [
    {
      ...base,
      ...withoutTaro,
      displayName: 'unit',
      testMatch: ['<rootDir>/{shared,functions,local,miniapp,console,supabase}/**/*.test.{ts,tsx}', '<rootDir>/scripts/*.test.mjs'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.(integration|weapp|h5|console|output|faults)\\.test\\.'],
    },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/{functions,local,supabase}/**/*.integration.test.ts'],
    },
    {
      // Kills the database under load.
      ...base,
      displayName: 'faults',
      testMatch: ['<rootDir>/functions/test/faults/*.faults.test.ts'],
    },
    {
      // What `vercel build` emitted, served as emitted.
      ...base,
      displayName: 'output',
      testMatch: ['<rootDir>/functions/**/*.output.test.ts'],
    },
    {
      // The compiled mini-program (miniapp/dist/weapp) in the harness.
      ...base,
      displayName: 'weapp',
      testMatch: ['<rootDir>/miniapp/**/*.weapp.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    },
    {
      // The compiled H5 (miniapp/dist/h5) in a real Chromium.
      ...base,
      displayName: 'h5',
      testMatch: ['<rootDir>/miniapp/**/*.h5.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    },
    {
      // The built console (console/dist) in a real Chromium.
      ...base,
      displayName: 'console',
      testMatch: ['<rootDir>/console/**/*.console.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    },
    {
      // Presses every button of both builds in a real Chromium, on the world that `npm start` shows.
      ...base,
      displayName: 'crawl',
      testMatch: ['<rootDir>/crawl/*.crawl.test.ts'],
    },
  ],
};
