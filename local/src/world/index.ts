import { join } from 'node:path';
import { startHost, type Host, type HostOptions } from '../host/index.ts';
import { startStack, type Stack, type StackOptions } from '../stack/index.ts';
import { functionsEnvironment } from './environment.ts';
import { loadSandboxes, type Sandboxes } from './parts.ts';

export interface WorldPorts {
  /** The API and the phone's pages. */
  front?: number;
  gateway?: number;
  db?: number;
  rest?: number;
  sandbox?: number;
}

export interface WorldOptions extends Omit<StackOptions, 'ports'> {
  /** 0, the default of each, picks a free one. */
  ports?: WorldPorts;
  /** The functions as written, or a folder that `vercel build` filled. */
  site?: HostOptions['site'];
  /** Variables of the functions that win over the world's own. */
  environment?: Record<string, string>;
}

/** Everything: database, vendors, functions and the phone's pages. */
export interface World {
  /** The front door: `/api/…`, the phone at `/`, the console at `/console/`. */
  readonly url: string;
  readonly stack: Stack;
  readonly sandboxes: Sandboxes;
  readonly host: Host;
  /** What the functions were given. */
  readonly environment: Record<string, string>;
  stop(): Promise<void>;
}

/** Starts the whole world on one machine, and ends all of it when a part does not come up. */
export const startWorld = async (options: WorldOptions): Promise<World> => {
  const { ports = {}, site, environment: extra, ...stackOptions } = options;
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const part of started.splice(0).toReversed()) await part.stop();
  };
  const keep = <Part extends { stop(): Promise<void> }>(part: Part): Part => {
    started.push(part);
    return part;
  };
  try {
    const stack = keep(await startStack({ ...stackOptions, ports: { gateway: ports.gateway ?? 0, db: ports.db ?? 0, rest: ports.rest ?? 0 } }));
    const sandboxes = keep(await (await loadSandboxes()).startSandboxes({ port: ports.sandbox ?? 0 }));
    const environment = { ...functionsEnvironment(stack, sandboxes), ...extra };
    const host = keep(await startHost({
      environment, port: ports.front ?? 0, signInPageUrl: sandboxes.wechatUrl,
      logFile: join(options.dir, 'logs', 'functions.log'), ...(site && { site }),
    }));
    sandboxes.meetProduct(host.url);
    return { url: host.url, stack, sandboxes, host, environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
