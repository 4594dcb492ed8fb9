import { stages } from './stages.mjs';

/** Words for people, which no stage reads. docs/refusals.md is made from the code, which a test compares. */
const isProse = (file) => /\.md$|^docs\/.*\.(png|jpg|svg)$/.test(file) && file !== 'docs/refusals.md';
const ROOMS = ['shared', 'functions', 'local', 'supabase', 'miniapp', 'console', 'bench', 'crawl'];
const roomOf = (file) => ROOMS.find((room) => file.startsWith(`${room}/`));
/** `place.integration.test.ts` is run by one suite, `place.test.ts` by the unit tests: nobody else reads a test. */
const suiteOf = (file) => /\.test\.(tsx?|mjs)$/.test(file) ? /\.(\w+)\.test\.\w+$/.exec(file)?.[1] ?? 'unit' : null;

const SUITES = new Set(stages.filter(({ jest }) => jest).map(({ name }) => name));

/** Whether a stage can turn out otherwise because of a file. What nobody can place touches everything. */
const isTouchedBy = (stage, file) => {
  if (isProse(file)) return false;
  const room = roomOf(file);
  if (stage.reads === undefined || room === undefined) return true;
  const suite = suiteOf(file);
  if (suite !== null && SUITES.has(suite) && stage.jest) return stage.name === suite;
  return stage.reads.includes(room);
};

/** With what they stand on: a suite that is to run on the build of a moment ago would prove nothing. */
const withNeeds = (chosen) => {
  const names = new Set();
  const add = (name) => {
    names.add(name);
    for (const need of stages.find((stage) => stage.name === name).needs ?? []) add(need);
  };
  for (const { name } of chosen) add(name);
  return stages.filter(({ name }) => names.has(name));
};

/**
 * The stages of `npm test` that a change of these files can touch, with what they need; rather one too many.
 * @param files paths from the root, as git says them
 */
export const stagesTouchedBy = (files) => withNeeds(stages.filter((stage) => files.some((file) => isTouchedBy(stage, file))));
