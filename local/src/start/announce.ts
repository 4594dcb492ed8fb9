import { SANDBOX_PEOPLE } from '../sandboxes/index.ts';
import type { World } from '../world/index.ts';

/** Chinese characters take two columns of a terminal. */
const columns = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u2E80-\uFFEF]/u.test(char) ? 2 : 1), 0);

export const padColumns = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

const table = (rows: readonly (readonly [string, string, string?])[]): string => {
  const first = Math.max(...rows.map(([cell]) => columns(cell))) + 3;
  const second = Math.max(...rows.map(([, cell]) => columns(cell))) + 3;
  return rows.map(([a, b, c = '']) => `  ${padColumns(a, first)}${padColumns(b, second)}${c}`.trimEnd()).join('\n');
};

/** One of each role: the first of its kind. */
const signIns = (): [string, string, string][] => {
  const roles = new Set<string>();
  return SANDBOX_PEOPLE.filter(({ role }) => !roles.has(role) && roles.add(role))
    .map(({ title, code, place }) => [title, code, place]);
};

/** What a person needs now: where to click and who to be. */
export const announcement = (world: World): string => [
  '',
  table([
    ['手机 Phone', `${world.url}/`],
    ['工作台 Console', `${world.url}/console/`],
    ['确认登录 Confirm', `${world.url}/connect/console`],
    ['接口 API', `${world.url}/api/openapi.json`],
    ['Supabase', world.stack.url],
    ['Postgres', world.stack.dbUrl],
    ['沙箱 Sandboxes', world.sandboxes.url],
  ]),
  '',
  '  沙箱登录 Sandbox sign-ins',
  table(signIns()),
  '',
  '  停止 Stop: Ctrl-C    重来 Start over: npm start -- --fresh',
  '',
].join('\n');
