/**
 * What `npm test` runs. One stage a line: `needs` names stages that come first; `jest` marks a project of
 * jest.config.mjs, whose tests are counted one by one. Two stages run at a time, unless one is `alone`: it has files enough for both cores.
 * `reads` names the rooms that a stage looks at, for `npm test -- --changed`; one without it runs always.
 */
/** What a world of a test is made of. */
const WORLD = ['shared', 'functions', 'local', 'supabase'];
const suite = (project, needs = [], more = {}) => ({ name: project, jest: true, needs, command: ['jest', '--selectProjects', project, '--passWithNoTests'], ...more });

export const stages = [
  { name: 'shared build', reads: ['shared'], command: ['npm', 'run', 'build', '-w', '@zhundan/shared'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'types: shared', reads: ['shared'], command: ['tsc', '-p', 'shared', '--noEmit'] },
  { name: 'types: functions', reads: WORLD, needs: ['shared build'], command: ['tsc', '-p', 'functions', '--noEmit'] },
  { name: 'types: local', reads: WORLD, needs: ['shared build'], command: ['tsc', '-p', 'local', '--noEmit'] },
  { name: 'types: miniapp', reads: [...WORLD, 'miniapp'], needs: ['shared build'], command: ['tsc', '-p', 'miniapp', '--noEmit'] },
  { name: 'types: console', reads: ['shared', 'console'], needs: ['shared build'], command: ['tsc', '-p', 'console', '--noEmit'] },
  { name: 'types: supabase', reads: WORLD, needs: ['shared build'], command: ['tsc', '-p', 'supabase', '--noEmit'] },
  { name: 'types: bench', reads: [...WORLD, 'bench'], needs: ['shared build'], command: ['tsc', '-p', 'bench', '--noEmit'] },
  { name: 'types: journeys', reads: [...WORLD, 'miniapp'], needs: ['shared build'], command: ['tsc', '-p', 'miniapp/journeys', '--noEmit'] },
  { name: 'types: console journeys', reads: [...WORLD, 'console', 'miniapp'], needs: ['shared build'], command: ['tsc', '-p', 'console/journeys', '--noEmit'] },
  { name: 'types: crawl', reads: [...WORLD, 'console', 'miniapp', 'crawl'], needs: ['shared build'], command: ['tsc', '-p', 'crawl', '--noEmit'] },
  { name: 'boundaries', needs: ['shared build'], command: ['depcruise', 'shared/src', 'functions', 'miniapp/src', 'console/src', 'local/src', 'supabase/seed', '--config', '.dependency-cruiser.cjs'] },
  { name: 'dead code', needs: ['shared build'], command: ['knip'] },
  { name: 'database types', reads: ['shared', 'local', 'supabase'], needs: ['shared build'], command: ['node', 'local/src/types.ts', '--check'] },
  { name: 'weapp build', reads: ['shared', 'miniapp'], needs: ['shared build'], command: ['npm', 'run', 'build:weapp', '-w', '@zhundan/miniapp'] },
  { name: 'weapp size', reads: ['shared', 'miniapp'], needs: ['weapp build'], command: ['npm', 'run', 'check:size', '-w', '@zhundan/miniapp'] },
  { name: 'h5 build', reads: ['shared', 'miniapp'], needs: ['shared build', 'weapp build'], command: ['npm', 'run', 'build:h5', '-w', '@zhundan/miniapp'] },
  // Long, and each little more than one file: beside each other and beside what follows, or a core would rest.
  // The phones of a franchisee, a sales rep and a supervisor; `npm run crawl` walks as everybody, over the desk as well.
  suite('crawl', ['h5 build'], { reads: [...WORLD, 'miniapp', 'crawl'], command: ['jest', '--selectProjects', 'crawl', '--testPathPatterns', 'walk|phone', '--testNamePattern', 'the crawl|are empty|F001|X001|G001'] }),
  suite('faults', ['shared build'], { reads: WORLD }),
  suite('unit', ['shared build'], { reads: [...WORLD, 'miniapp', 'console'] }),
  { name: 'console build', reads: ['shared', 'console'], needs: ['shared build'], command: ['npm', 'run', 'build', '-w', '@zhundan/console'] },
  { name: 'vercel build', reads: ['shared', 'functions', 'console'], needs: ['shared build'], command: ['node', 'scripts/build.mjs', '--vercel'] },
  suite('integration', ['shared build'], { reads: WORLD, alone: true }),
  suite('output', ['vercel build', 'h5 build'], { reads: [...WORLD, 'console', 'miniapp'] }),
  suite('weapp', ['weapp build'], { reads: [...WORLD, 'miniapp'] }),
  suite('h5', ['h5 build'], { reads: [...WORLD, 'miniapp'], alone: true }),
  suite('console', ['console build', 'h5 build'], { reads: [...WORLD, 'miniapp', 'console'], alone: true }),
];
