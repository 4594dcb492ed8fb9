/**
 * Writes functions/src/db/database.types.ts from the schema as the migrations make it, with the Supabase CLI.
 * `--check` writes nothing and fails when the file is stale.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from './paths.ts';
import { startTestStack } from './test/index.ts';

const FILE = join(projectRoot, 'functions/src/db/database.types.ts');
const HEAD = '// Generated from supabase/migrations by `npm run types`. Do not edit.\n\n';

/** The CLI writes a member's fields into one line; one for each shows in a diff what a migration changed. */
const format = (source: string): string => {
  const file = ts.createSourceFile('database.types.ts', source, ts.ScriptTarget.Latest);
  return HEAD + ts.createPrinter({ newLine: ts.NewLineKind.LineFeed }).printFile(file);
};

const generate = (dbUrl: string): string => execFileSync('supabase', [
  'gen', 'types', 'typescript', '--schema', 'public', '--workdir', projectRoot, `--remote=${dbUrl}`,
], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PGSSLMODE: 'disable' }, maxBuffer: 64 * 1024 * 1024 });

const stack = await startTestStack();
const types = await Promise.resolve(stack.dbUrl).then(generate).then(format).finally(() => stack.stop());

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, types);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== types) {
  console.error('functions/src/db/database.types.ts is older than the migrations. Write it anew: npm run types');
  process.exitCode = 1;
}
