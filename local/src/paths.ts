import { resolve } from 'node:path';

/** The root of the repository. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/** Everything the local world remembers. Ignored by git; deleting it is a fresh start. */
export const dataFolder = resolve(projectRoot, process.env['ZHUNDAN_DATA'] ?? '.local');

export const migrationsFolder = resolve(projectRoot, 'supabase/migrations');
