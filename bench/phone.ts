import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startWorld } from '../local/src/world/index.ts';
import { type Cost, WeApp } from '../miniapp/harness/index.ts';
import { MAIN_PACKAGE_MAX_BYTES, packageSizes } from '../miniapp/scripts/check-size.mts';
import { seed } from '../supabase/seed/index.ts';
import type { Figure } from './lib/report.ts';

const DIST = join(import.meta.dirname, '../miniapp/dist/weapp');
const TAP_BYTES_MAX = 2048;

/** The compiled mini-program: what it weighs, and what one tap in the spec picker sends to the view. */
export const benchPhone = async (): Promise<Figure[]> => {
  if (!existsSync(join(DIST, 'app.json'))) throw new Error('The mini-program is not built: npm run build:weapp -w @zhundan/miniapp');
  const taps = await tapEverySpec();
  return [
    {
      what: 'main package of the WeChat build', value: packageSizes(DIST).get('main')! / 1_000_000, unit: 'MB',
      reach: { atMost: MAIN_PACKAGE_MAX_BYTES / 1_000_000 }, madeOf: 'everything outside the sub-packages, before compression',
    },
    {
      what: 'setData calls of one tap in the spec picker, the most of all taps', value: Math.max(...taps.map(({ calls }) => calls)),
      reach: { atMost: 1 }, madeOf: `${taps.length} taps on the product with most SKUs`,
    },
    {
      what: 'bytes of one tap in the spec picker, the most of all taps', value: Math.max(...taps.map(({ bytes }) => bytes)), unit: 'B',
      reach: { atMost: TAP_BYTES_MAX }, madeOf: `${taps.length} taps, ${Math.round(taps.reduce((sum, { bytes }) => sum + bytes, 0) / taps.length)} B on average`,
    },
  ];
};

/** Opens the product that has most SKUs, as F001 on WeChat, and taps each of its buttons. */
const tapEverySpec = async (): Promise<Cost[]> => {
  const dir = mkdtempSync(join(tmpdir(), 'zhundan-bench-'));
  const world = await startWorld({ dir, fsync: true });
  const db = new pg.Pool({ connectionString: world.stack.dbUrl });
  try {
    await seed(world.stack.dbUrl, { size: 3_000, pastOrders: 1_000 });
    const { rows: [widest] } = await db.query('select product_id as id from skus group by product_id order by count(*) desc limit 1');
    const app = new WeApp(DIST, { apiBase: world.url, answers: { login: { code: 'sandbox:F001' } } }).launch();
    await app.until(() => app.find('#sign-in') !== null);
    await app.tap('#sign-in');
    await app.until(() => app.route === 'pages/home/index');
    await app.open(`/packages/goods/product/index?productId=${widest.id}`);
    await app.until(() => app.find('.sp') !== null);
    await app.settle();
    app.cost();

    const costs: Cost[] = [];
    for (let index = 0; index < app.document.querySelectorAll('.sp').length; index += 1) {
      await app.tap(app.document.querySelectorAll('.sp')[index]!);
      costs.push(app.cost());
    }
    app.close();
    return costs;
  } finally {
    await db.end();
    await world.stop();
    rmSync(dir, { recursive: true, force: true });
  }
};
