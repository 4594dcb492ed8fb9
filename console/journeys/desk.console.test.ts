import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { type ConsoleWindow, openConsole, startBrowser } from './browser.ts';

let world: TestWorld;
let browser: Browser;
let desk: ConsoleWindow;

/** The chain with its 90 days: enough that the table cannot have loaded all of it. */
beforeAll(async () => {
  world = await startTestWorld({ seed: 'full' });
  browser = await startBrowser();
  desk = await openConsole(browser, world.url, 'H-admin', 'orders');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const one = async <T>(sql: string, values: unknown[] = []): Promise<T> => Object.values((await world.db.query(sql, values)).rows[0] as object)[0] as T;
const rows = (): Locator => desk.page.locator('.zd-grid-body [role=row]');
const query = (): string => decodeURIComponent(new URL(desk.page.url()).search);

describe('the table of orders', () => {
  test('shows the newest first and says how many there are', async () => {
    await rows().first().waitFor();
    expect(await rows().first().locator('[role=gridcell]').first().textContent()).toBe(await one('select order_no from orders order by placed_at desc, id desc limit 1'));
    await desk.shows(`共 ${(await one<number>('select count(*)::int from orders')).toLocaleString('zh-CN')} 单`);
    await desk.shot('orders-1-table');
  });

  test('loads on as one scrolls, and draws only what is in sight', async () => {
    await desk.page.locator('.zd-grid').evaluate((grid) => { grid.scrollTop = grid.scrollHeight; });
    await desk.page.waitForFunction(() => /已载入 [468]00 单/.test(document.querySelector('.zd-table-foot')!.textContent!));
    expect(await rows().count()).toBeLessThan(80);
  });

  test('is narrowed by conditions that stand in the address and as chips, one of which is taken away again', async () => {
    await desk.page.getByLabel('搜索订单').fill('F001');
    await desk.page.getByLabel('搜索订单').press('Enter');
    await desk.page.waitForURL(/text=F001/);
    await desk.page.getByLabel('最低金额（元）').fill('1000');
    await desk.page.getByLabel('最低金额（元）').press('Enter');
    await desk.shows('不低于 ¥1,000.00');
    const count = await one<number>(`select count(*)::int from orders o join stores s on s.id = o.store_id where s.code = 'F001' and o.total_fen >= 100000`);
    await desk.shows(`共 ${count} 单`);
    expect(query()).toContain('minFen=100000');
    await desk.page.getByLabel('已选条件').locator('.ant-tag', { hasText: '不低于' }).locator('.ant-tag-close-icon').click();
    await desk.shows(`共 ${await one<number>(`select count(*)::int from orders o join stores s on s.id = o.store_id where s.code = 'F001'`)} 单`);
  });

  test('is sorted by amount with a click on its head', async () => {
    await desk.page.getByRole('columnheader', { name: '金额' }).getByRole('button').click();
    await desk.page.waitForURL(/sort=largest/);
    const largest = await one<string>(`select o.order_no from orders o join stores s on s.id = o.store_id where s.code = 'F001' order by o.total_fen desc limit 1`);
    await rows().first().getByText(largest).waitFor();
  });

  test('is kept as a view, which brings the same conditions back, and is removed', async () => {
    await desk.button('保存为视图').click();
    await desk.page.getByLabel('视图名称').fill('人民中路大单');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByLabel('视图', { exact: true }).getByRole('button', { name: '人民中路大单', exact: true }).waitFor();
    await desk.shot('orders-2-view');
    await desk.button('全部').click();
    await desk.page.waitForURL((url) => url.search === '');
    await desk.page.getByRole('button', { name: '人民中路大单', exact: true }).click();
    await desk.page.waitForURL(/text=F001&sort=largest/);
    await desk.page.getByLabel('视图“人民中路大单”的操作').click();
    await desk.page.getByRole('menuitem', { name: '删除' }).click();
    await desk.page.locator('.ant-modal-confirm').getByRole('button', { name: '删除' }).click();
    await desk.page.getByRole('button', { name: '人民中路大单', exact: true }).waitFor({ state: 'detached' });
  });

  test('goes home as a file with every row, and an export that is cancelled leaves none', async () => {
    await desk.go('orders?store=F002');
    await rows().first().waitFor();
    const coming = desk.page.waitForEvent('download');
    await desk.button('导出 CSV').click();
    const file = await coming;
    const text = await readFile((await file.path())!, 'utf8');
    expect(text.startsWith('\uFEFF订单号,状态,下单时间')).toBe(true);
    expect(text.trimEnd().split('\r\n').length - 1).toBe(await one(`select count(*)::int from orders o join stores s on s.id = o.store_id where s.code = 'F002'`));

    await desk.go('orders');
    await rows().first().waitFor();
    await desk.button('导出 CSV').click();
    await desk.button('取消').click();
    await desk.shows('已取消导出，没有保存文件。');
  });

  test('says plainly when nothing fits', async () => {
    await desk.go('orders?text=查无此人');
    await desk.shows('没有符合条件的订单');
    await desk.shows('共 0 单');
  });

  test('is worked by keys: down, and Enter opens', async () => {
    await desk.go('orders');
    await rows().first().waitFor();
    await desk.page.locator('.zd-grid').focus();
    await desk.page.keyboard.press('ArrowDown');
    await desk.page.keyboard.press('Enter');
    const second = await one<string>('select order_no from orders order by placed_at desc, id desc limit 1 offset 1');
    await desk.page.waitForURL(`**/orders?open=${second}`);
    await desk.shows('提交与判定');
    await desk.page.keyboard.press('Escape');
    await desk.page.waitForURL('**/console/orders');
  });
});

describe('the story of an order', () => {
  test('opens by its address: the picture first, then all of it', async () => {
    const orderNo = await one<string>(`select o.order_no from orders o join receivables r on r.order_id = o.id join order_returns t on t.order_id = o.id
      join attempts a on a.order_id = o.id order by a.is_first, o.placed_at desc limit 1`);
    await desk.go(`orders/${orderNo}`);
    const picture = desk.page.getByRole('list', { name: '订单经过' });
    for (const moment of ['提交', '生效', '发货', '退货']) await picture.getByText(moment, { exact: true }).first().waitFor();
    for (const part of ['提交与判定', '商品', '收货', '库存变动', '推送', '应收与退货']) await desk.shows(new RegExp(`^${part}`));
    await desk.shot('orders-3-story');
  });

  test('of a number that is none says so and offers to try again', async () => {
    await desk.go(`orders/${await one<string>(`select app.order_no('F001', '2019-01-01', 1)`)}`);
    await desk.shows('没有找到');
  });
});

describe('the one-pass rate', () => {
  test('is a picture of the last 30 days, with the marks of before and of the goal', async () => {
    await desk.go('one-pass');
    await desk.page.getByRole('img', { name: /一次性合格率 \d/ }).waitFor();
    const rate = await one<string>(`select to_char(trunc(sum(passed)::numeric / sum(firsts) * 100, 1), 'FM990.0') || '%' from one_pass_days where business_day > app.shanghai_day(now()) - 30`);
    await desk.shows(rate);
    await desk.shot('one-pass-1-picture');
  });

  test('leads from a point to its submits, and from a refused one to what was found', async () => {
    await desk.page.getByRole('img', { name: '没有一次通过的原因' }).click({ position: { x: 260, y: 20 } });
    await desk.page.waitForURL(/rows=open.*cause=|cause=.*rows=open/);
    const list = desk.page.locator('.ant-drawer').first();
    await list.getByText(/没有一次通过/).first().waitFor();
    await desk.shot('one-pass-2-rows');
    await list.getByText('看提示').first().click();
    await desk.shows('这次提交');
    await desk.page.locator('.zd-submit .zd-findings li').first().waitFor();
    await desk.shot('one-pass-3-submit');
  });

  test('opens the same from its address, and from the order of a submit goes to that order', async () => {
    const [code, orderNo] = (await one<string>(`select s.code || ' ' || o.order_no from attempts a join orders o on o.id = a.order_id join stores s on s.id = a.store_id
      where a.is_first and a.outcome = 'accepted' order by a.at desc, a.id desc limit 1`)).split(' ');
    await desk.go(`one-pass?rows=open&only=passed&ofStore=${code!}`);
    await desk.page.getByRole('link', { name: orderNo! }).click();
    await desk.page.waitForURL(`**/orders/${orderNo!}`);
    await desk.shows('提交与判定');
  });

  test('says what it counts', async () => {
    await desk.go('one-pass');
    await desk.button('怎么算的？').click();
    await desk.shows('即使后来复核通过');
  });
});

test('and all the while the browser had nothing to complain of', () => expect(desk.complaints).toEqual([]));
