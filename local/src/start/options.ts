import { parseArgs } from 'node:util';

export interface StartOptions {
  fresh: boolean;
  fsync: boolean;
  help: boolean;
}

export const HELP = `
npm start                     启动本机上的全部服务  the whole world on this machine
npm start -- --fresh          清空数据，重新开始    start over with empty data
npm start -- --no-fsync       更快，但断电会丢数据  faster; a power cut loses data
npm start -- --help           显示本说明            this text

端口 Ports (environment variables):
  ZHUNDAN_PORT 3000           接口、手机、工作台  API, phone, console
  ZHUNDAN_SUPABASE_PORT 54321 Supabase 网关   gateway
  ZHUNDAN_DB_PORT 54322       Postgres
  ZHUNDAN_REST_PORT 54323     PostgREST (+1: admin)
  ZHUNDAN_SANDBOX_PORT 54330  微信、高德沙箱  sandboxes
  ZHUNDAN_DATA .local         数据目录        data folder
`;

/** @throws TypeError, with a sentence that names it, for an option that does not exist. */
export const readOptions = (args: readonly string[]): StartOptions => {
  const { values } = parseArgs({
    args: [...args], allowNegative: true,
    options: {
      fresh: { type: 'boolean', default: false },
      fsync: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return values;
};
