import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, type OrderRow } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../../local/src/test/index.ts';
import { type Phone, phoneOf } from '../phone.ts';
import { makeCrowd } from './crowd.ts';

let world: TestWorld, admin: Phone;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  await makeCrowd(world.db, 12_000);
  admin = await phoneOf(world.url, 'H-admin');
});
afterAll(() => world?.stop());

const ask = (query: string, signal?: AbortSignal): Promise<Response> => fetch(`${world.url}/api/admin/orders.csv${query}`, {
  headers: { authorization: `Bearer ${admin.session.accessToken}` }, ...(signal ? { signal } : {}),
});

/** As a spreadsheet reads it. */
const rowsOf = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  let field = '', quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const char = csv[at]!;
    if (quoted && char === '"' && csv[at + 1] === '"') { field += '"'; at += 1; }
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || char === '\r')) { rows.at(-1)!.push(field); field = ''; if (char === '\r') { rows.push([]); at += 1; } }
    else field += char;
  }
  return rows.slice(0, -1);
};

const listed = async (filter: Record<string, unknown>): Promise<OrderRow[]> => {
  const rows: OrderRow[] = [];
  for (let after: string | undefined; ;) {
    const { body } = await admin.send(contracts.listOrdersAdmin, { ...filter, limit: 200, ...(after ? { after } : {}) });
    rows.push(...body.orders);
    if (body.next === null) return rows;
    after = body.next;
  }
};

describe('an export', () => {
  test.each<[string, Record<string, string>]>([['of everything', {}], ['of one store by amount', { store: 'F002', sort: 'largest' }], ['of nothing', { text: '查无此人' }]])('%s is the list, row by row', async (_, filter) => {
    const response = await ask(`?${new URLSearchParams(filter)}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="orders-\d{8}-\d{6}\.csv"$/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = rowsOf(new TextDecoder().decode(bytes));
    expect(head!.slice(0, 3)).toEqual(['订单号', '状态', '下单时间']);
    const orders = await listed(filter);
    expect(rows.map((row) => [row[0], row[3], row[9], row[11], row[12]])).toEqual(orders.map((order) => [
      order.orderNo, order.storeCode, (order.totalFen / 100).toFixed(2), order.hasLetter ? '有' : '', order.isMadeToOrder ? '是' : '']));
    expect(rows.every((row) => row.length === head!.length)).toBe(true);
  });

  test('runs nothing in a spreadsheet: what a franchisee typed is text', async () => {
    await world.db.query(`
      insert into orders (order_no, store_id, business_day, day_sequence, status, placed_by, placed_at, warehouse_id, price_list_version_id, total_fen, address_id, address, note)
      select app.order_no(s.code, '2026-01-01', 999), o.store_id, '2026-01-01', 999, 'completed', o.placed_by, '2026-01-01T00:00:00Z', o.warehouse_id, o.price_list_version_id, 1,
             o.address_id, jsonb_set(o.address, '{contactName}', '"=HYPERLINK(\\"http://x\\",\\"看\\")"'), '+cmd|'' /C calc''!A0'
      from orders o join stores s on s.id = o.store_id limit 1`);
    const [, row] = rowsOf(await (await ask('?text=HYPERLINK')).text());
    expect(row!.filter((field) => /^[=+\-@]/.test(field))).toEqual([]);
    expect([row![7], row![13]]).toEqual(["'=HYPERLINK(\"http://x\",\"看\")", "'+cmd|' /C calc'!A0"]);
  });

  test('leaves out what is placed while it runs, and loses nothing by it', async () => {
    const before = (await listed({})).length;
    const response = await ask('?sort=oldest');
    const reader = response.body!.getReader();
    let text = new TextDecoder().decode((await reader.read()).value, { stream: true });
    await world.db.query(`
      insert into orders (order_no, store_id, business_day, day_sequence, status, placed_by, placed_at, warehouse_id, price_list_version_id, total_fen, address_id, address)
      select app.order_no(s.code, app.shanghai_day(now()), 998), o.store_id, app.shanghai_day(now()), 998, 'placed', o.placed_by, clock_timestamp(), o.warehouse_id, o.price_list_version_id, 1, o.address_id, o.address
      from orders o join stores s on s.id = o.store_id limit 1`);
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += new TextDecoder().decode(part.value);
    expect(text.trimEnd().split('\r\n').length - 1).toBe(before);
    expect((await listed({})).length).toBe(before + 1);
  });

  test('that is left in the middle leaves the door as it was', async () => {
    const leaving = new AbortController();
    const response = await ask('', leaving.signal);
    await response.body!.getReader().read();
    leaving.abort();
    expect((await ask('?text=HYPERLINK')).status).toBe(200);
  });

  test('of a filter that is none is refused as JSON', async () => {
    const response = await ask('?store=nowhere');
    expect([response.status, (await response.json() as { error: { code: string } }).error.code]).toEqual([400, 'INPUT_INVALID']);
  });

  test('that breaks in the middle does not look complete, and the next one works again', async () => {
    const response = await ask('');
    const reader = response.body!.getReader();
    expect((await reader.read()).done).toBe(false);
    await world.stack.postgres.kill();
    const rest = async (): Promise<void> => { for (let part = await reader.read(); !part.done;) part = await reader.read(); };
    await expect(rest()).rejects.toThrow();
    expect(await (await ask('')).json()).toMatchObject({ error: { code: 'SERVICE_UNAVAILABLE' } });
    await world.stack.postgres.restart();
    expect((await ask('?text=HYPERLINK')).status).toBe(200);
  });
});
