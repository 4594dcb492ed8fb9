/** `npm start`: the whole world on this machine. */
import { ensureInstalled, handOver } from './bootstrap.mjs';

ensureInstalled();
handOver('local/src/start.ts', process.argv.slice(2));
