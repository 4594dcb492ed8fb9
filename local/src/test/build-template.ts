/** Makes the template that `template.ts` names: `node build-template.ts <seed> <folder> <instant>`. */
import { startStack } from '../stack/index.ts';
import { loadSeed } from '../world/parts.ts';
import { isSeeded, type TemplateSeed } from './template.ts';

const [size, dir, now] = process.argv.slice(2) as [TemplateSeed, string, string];

const stack = await startStack({ dir, fsync: false, migrate: size !== 'bare' });
try {
  if (isSeeded(size)) await (await loadSeed()).seed(stack.dbUrl, { size, now: new Date(now) });
} finally {
  await stack.stop();
}
