import { isPortFree, PortInUse } from '../processes/ports.ts';
import type { WorldPorts } from '../world/index.ts';

interface PortSetting {
  name: keyof WorldPorts;
  variable: string;
  standard: number;
  what: string;
  /** How many ports from there on. */
  count?: number;
}

export const PORT_SETTINGS: readonly PortSetting[] = [
  { name: 'front', variable: 'ZHUNDAN_PORT', standard: 3000, what: '接口、手机与工作台 / API, phone and console' },
  { name: 'gateway', variable: 'ZHUNDAN_SUPABASE_PORT', standard: 54_321, what: 'Supabase 网关 / gateway' },
  { name: 'db', variable: 'ZHUNDAN_DB_PORT', standard: 54_322, what: 'Postgres' },
  { name: 'rest', variable: 'ZHUNDAN_REST_PORT', standard: 54_323, what: 'PostgREST', count: 2 },
  { name: 'sandbox', variable: 'ZHUNDAN_SANDBOX_PORT', standard: 54_330, what: '沙箱 / sandboxes' },
];

const PORT_MAX = 65_535;

/** A mistake of whoever sits at the terminal: a sentence without a stack trace. */
export class Unusable extends Error {}

const readPort = ({ variable, standard }: PortSetting, environment: NodeJS.ProcessEnv): number => {
  const given = environment[variable];
  if (given === undefined || given === '') return standard;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port <= PORT_MAX) return port;
  throw new Unusable(`${variable}=${given}：不是有效的端口。  ${variable}=${given} is not a port (1 to ${PORT_MAX}).`);
};

export const readPorts = (environment: NodeJS.ProcessEnv): Required<WorldPorts> =>
  Object.fromEntries(PORT_SETTINGS.map((setting) => [setting.name, readPort(setting, environment)])) as unknown as Required<WorldPorts>;

/** What to tell a person whose port is taken: which, for what, and what to set. */
export const portInUseMessage = (port: number, ports: Required<WorldPorts>): string => {
  const setting = PORT_SETTINGS.find(({ name, count = 1 }) => port >= ports[name] && port < ports[name] + count);
  const variable = setting?.variable ?? 'ZHUNDAN_PORT';
  return `端口 ${port}（${setting?.what ?? ''}）已被占用。换一个端口：${variable}=${port + 1000} npm start\n`
    + `Port ${port} is in use. Choose another: ${variable}=${port + 1000} npm start`;
};

/** Looks before anything is started, so that a taken port costs no waiting. */
export const checkPorts = async (ports: Required<WorldPorts>): Promise<void> => {
  for (const { name, count = 1 } of PORT_SETTINGS) {
    for (let port = ports[name]; port < ports[name] + count; port += 1) {
      if (!(await isPortFree(port))) throw new PortInUse(port);
    }
  }
};
