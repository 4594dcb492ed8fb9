/** `node scripts/run.mjs <program.ts> …`: any program of the project on the Node and the packages that it pins. */
import { ensureInstalled, handOver } from './bootstrap.mjs';

const [program, ...args] = process.argv.slice(2);
ensureInstalled();
handOver(program, args);
