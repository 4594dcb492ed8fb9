/**
 * What `npm test` runs. One stage a line: `needs` names stages that come first; `jest` marks a project of
 * jest.config.mjs, whose tests are counted one by one. Two stages run at a time, unless one is `alone`.
 */
const jest = (project, needs = [], more = {}) => ({ name: project, jest: true, needs, command: ['jest', '--selectProjects', project, '--passWithNoTests'], ...more });

export const stages = [
  { name: 'shared build', command: ['npm', 'run', 'build', '-w', '@zhundan/shared'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'types: shared', command: ['tsc', '-p', 'shared', '--noEmit'] },
  { name: 'types: functions', needs: ['shared build'], command: ['tsc', '-p', 'functions', '--noEmit'] },
  { name: 'types: local', needs: ['shared build'], command: ['tsc', '-p', 'local', '--noEmit'] },
  { name: 'types: miniapp', needs: ['shared build'], command: ['tsc', '-p', 'miniapp', '--noEmit'] },
  { name: 'types: console', needs: ['shared build'], command: ['tsc', '-p', 'console', '--noEmit'] },
  { name: 'types: supabase', needs: ['shared build'], command: ['tsc', '-p', 'supabase', '--noEmit'] },
  { name: 'types: bench', needs: ['shared build'], command: ['tsc', '-p', 'bench', '--noEmit'] },
  { name: 'types: journeys', needs: ['shared build'], command: ['tsc', '-p', 'miniapp/journeys', '--noEmit'] },
  { name: 'types: console journeys', needs: ['shared build'], command: ['tsc', '-p', 'console/journeys', '--noEmit'] },
  { name: 'boundaries', needs: ['shared build'], command: ['depcruise', 'shared/src', 'functions', 'miniapp/src', 'console/src', 'local/src', 'supabase/seed', '--config', '.dependency-cruiser.cjs'] },
  { name: 'dead code', needs: ['shared build'], command: ['knip'] },
  { name: 'database types', needs: ['shared build'], command: ['node', 'local/src/types.ts', '--check'] },
  jest('unit', ['shared build']),
  { name: 'weapp build', needs: ['shared build'], command: ['npm', 'run', 'build:weapp', '-w', '@zhundan/miniapp'] },
  { name: 'weapp size', needs: ['weapp build'], command: ['npm', 'run', 'check:size', '-w', '@zhundan/miniapp'] },
  { name: 'h5 build', needs: ['shared build', 'weapp build'], command: ['npm', 'run', 'build:h5', '-w', '@zhundan/miniapp'] },
  { name: 'console build', needs: ['shared build'], command: ['npm', 'run', 'build', '-w', '@zhundan/console'] },
  { name: 'vercel build', needs: ['shared build'], command: ['node', 'scripts/build.mjs', '--vercel'] },
  jest('integration', ['shared build'], { alone: true }),
  jest('faults', ['shared build'], { alone: true }),
  jest('output', ['vercel build', 'h5 build']),
  jest('weapp', ['weapp build']),
  jest('h5', ['h5 build'], { alone: true }),
  jest('console', ['console build', 'h5 build'], { alone: true }),
];
