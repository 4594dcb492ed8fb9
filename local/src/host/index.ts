import { join } from 'node:path';
import { pinnedNode } from '../packages.ts';
import { projectRoot } from '../paths.ts';
import { startChild } from '../processes/child.ts';
import { PortInUse } from '../processes/ports.ts';
import { CLOCK_VARIABLES } from '../processes/shifted-clock.ts';
import type { HostOrder, HostReport } from './messages.ts';

export interface HostOptions {
  /** What the functions find in `process.env`. Nothing else of ours reaches them. */
  environment: Record<string, string>;
  /** 0, the default, picks a free one. */
  port?: number;
  /** The functions as written (the default), or the folder into which `vercel build` emitted them. */
  site?: HostOrder['site'];
  /** Where `/connect/…` leads: the sandbox that stands for open.weixin.qq.com. */
  signInPageUrl?: string;
  /** What lies at `/`: the browser builds of the mini-program and, at `/console/`, of the console. */
  staticFolders?: string[];
  logFile?: string;
}

export interface Host {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves with a word on how, should it end by itself. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const BROWSER_BUILDS = [join(projectRoot, 'miniapp/dist/h5'), join(projectRoot, 'console/dist')];

/** Node's own variables that a function would also have, and the clock; the rest of ours are none of its business. */
const INHERITED = ['PATH', 'HOME', 'NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', ...CLOCK_VARIABLES];
const inherited = (): NodeJS.ProcessEnv =>
  Object.fromEntries(INHERITED.flatMap((name) => process.env[name] === undefined ? [] : [[name, process.env[name]]]));

/**
 * Serves functions/api and the browser build as Vercel would, in a process of its own.
 *
 * @throws PortInUse when a port was named and is taken; an Error with the function's own words when one does not load.
 */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const child = startChild(pinnedNode(), ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'main.ts')], {
    cwd: projectRoot, ipc: true, logFile: options.logFile,
    env: { ...inherited(), NODE_ENV: 'production', TZ: 'UTC', ...options.environment },
  });
  const order: HostOrder = {
    site: options.site ?? 'sources', staticFolders: options.staticFolders ?? BROWSER_BUILDS,
    port: options.port ?? 0, hostname: HOST, signInPageUrl: options.signInPageUrl,
  };
  child.process.send(order);
  const report = await Promise.race([
    new Promise<HostReport>((resolve) => child.process.once('message', (message) => resolve(message as HostReport))),
    child.ended.then((how): HostReport => ({ failed: `The host ended before it listened (${how}).` })),
  ]);
  if ('failed' in report) {
    await child.stop();
    if (report.portInUse) throw new PortInUse(order.port);
    throw new Error(`The functions did not start: ${report.failed}`);
  }
  const port = report.listening;
  return { port, url: `http://${HOST}:${port}`, pid: child.pid, ended: child.ended, stop: () => child.stop() };
};
