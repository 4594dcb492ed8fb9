/** The host's own process: waits for an order, serves, and ends when the world that started it is gone. */
import type { HostOrder, HostReport } from './messages.ts';
import { outputSite } from './output.ts';
import { serveSite, type Server } from './server.ts';
import { sourceSite } from './sources.ts';

const report = (message: HostReport): void => void process.send?.(message);

const serve = async ({ site, staticFolders, ...options }: HostOrder): Promise<Server> =>
  serveSite(site === 'sources' ? sourceSite(staticFolders) : outputSite(site.output, staticFolders), options);

process.once('message', (order: HostOrder) => {
  serve(order).then((server) => {
    const stop = () => void server.stop().then(() => process.exit(0));
    process.once('SIGTERM', stop);
    process.once('disconnect', stop);
    report({ listening: server.port });
  }).catch((error: NodeJS.ErrnoException) => {
    console.error(error);
    report({ failed: error.message, portInUse: error.code === 'EADDRINUSE' });
    process.exitCode = 1;
    process.disconnect?.();
  });
});
