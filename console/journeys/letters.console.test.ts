import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, type Letter } from '@zhundan/shared';
import type { Browser } from 'playwright-core';
import { aJpeg, aPdf, aSignature } from '../../functions/test/letter-files.ts';
import { type Phone, phoneOf } from '../../functions/test/phone.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles, type Handles } from '../../supabase/seed/handles.ts';
import { type ConsoleWindow, openConsole, startBrowser } from './browser.ts';

let world: TestWorld, browser: Browser, seeded: Handles, phone: Phone, desk: ConsoleWindow;
let letters: Letter[];

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld({ seed: 'small' }), startBrowser()]);
  seeded = await findHandles(world.db);
  phone = await phoneOf(world.url, 'F001');
  letters = [await aLetter(5_230_000, '王建国'), await aLetter(7_812_550, '王建国'), await aLetter(6_400_000, '李秀英')];
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** A sheet of paper with a few words on it, as it is after cutting. */
const aScan = async (words: string): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: 840, height: 1_180 } });
  await page.setContent(`<body style="margin:0;padding:90px 80px;height:1000px;background:#fdfcf8;font:25px/2.1 serif"><h1 style="text-align:center;font-size:38px;letter-spacing:6px">法人授权书</h1>
    <p>浙江某某五金有限公司：</p><p style="text-indent:2em">${words}</p><p style="text-align:right;margin-top:120px">法定代表人（签章）</p></body>`);
  const shot = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return shot;
};

const aLetter = async (totalFen: number, signerName: string): Promise<Letter> => {
  const files = [
    { kind: 'page', mime: 'image/jpeg', body: await aScan(`本人授权本店店员以本店名义提交金额 ${totalFen / 100} 元的采购订单，付款义务由本店承担。`) },
    { kind: 'page', mime: 'application/pdf', body: Buffer.concat([aPdf({ objects: `% ${totalFen}` })]) },
    { kind: 'signature', mime: 'image/png', body: aSignature() },
  ];
  const { body: started } = await phone.send(contracts.startLetterUpload, { files: files.map(({ kind, mime, body }, i) => ({ place: i + 1, kind, mime, bytes: body.length })) });
  await Promise.all(started.files.map(({ place, url }) => {
    const { body, mime } = files[place - 1]!;
    return fetch(url, { method: 'PUT', body: new Uint8Array(body), headers: { 'content-type': mime } });
  }));
  const { body } = await phone.send(contracts.registerLetter, {
    requestId: crypto.randomUUID(), letterId: started.letterId, files: files.map(({ kind }, i) => ({ place: i + 1, kind })),
    lines: [{ skuId: seeded.inStock[0]!.skuId, qty: 1 }], totalFen, signerName,
  });
  return body;
};

const drawer = () => desk.page.locator('.ant-drawer');

describe('the room of letters', () => {
  test('lists what stores had signed, and finds by state and by signer', async () => {
    desk = await openConsole(browser, world.url, 'G001', 'letters');
    await desk.shows('王建国');
    await desk.shot('letters-01-list');
    await desk.page.getByLabel('查找授权书').fill('李秀英');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('王建国').first().waitFor({ state: 'hidden' });
    await desk.page.getByLabel('查找授权书').fill('');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('长期有效', { exact: true }).first().click();
    await desk.shows('没有符合条件的授权书');
    await desk.page.getByText('全部', { exact: true }).first().click();
  });

  test('shows pages and the signature as they were checked', async () => {
    await desk.page.getByText('¥78,125.50').first().click();
    await desk.shows('手写签名');
    await drawer().locator('.letters-signature').waitFor();
    await drawer().locator('img[alt="第 1 页"]').waitFor();
    const drawn = await drawer().locator('.letters-signature').evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth;
    });
    await desk.shot('letters-02-pages');
    expect(drawn).toBe(300);
    expect(await drawer().getByRole('link', { name: '打开' }).getAttribute('href')).toContain('/storage/v1/object/sign/letters/');
  });

  test('makes one stand until a day, up to an amount, for a reason; and ends it', async () => {
    await desk.button('设为长期有效').click();
    const dialog = desk.page.getByRole('dialog', { name: '设为长期有效' });
    await dialog.getByLabel('单笔订单至多（元）').fill('80000');
    await dialog.getByLabel('原因').fill('年度框架合同，法人已当面确认');
    await desk.shows(/每单不超过 ¥80,000\.00/);
    await desk.shot('letters-03-standing');
    await dialog.getByRole('button', { name: '设为长期有效' }).click();
    await drawer().getByText('长期有效').first().waitFor();
    await desk.shows('单笔至多');

    await drawer().getByRole('button', { name: /终\s*止/ }).click();
    await desk.page.getByRole('button', { name: '法定代表人变更' }).click();
    await desk.page.getByRole('dialog').last().getByRole('button', { name: /终\s*止/ }).click();
    await drawer().getByText('已终止').first().waitFor();
    const { rows } = await world.db.query(`select action, reason from audit_events where subject like '%' || $1 order by id`, [letters[1]!.letterId]);
    expect(rows).toEqual([{ action: 'letter.madeStanding', reason: '年度框架合同，法人已当面确认' }, { action: 'letter.ended', reason: '法定代表人变更' }]);
  });

  test('does not show what storage no longer has as it was checked', async () => {
    const { rows: [file] } = await world.db.query('select object_name from letter_files where letter_id = $1 and position = 1', [letters[0]!.letterId]);
    await fetch(`${world.environment['SUPABASE_URL']}/storage/v1/object/letters/${file.object_name}`, {
      method: 'POST', body: new Uint8Array(aJpeg()), headers: { authorization: `Bearer ${world.environment['SUPABASE_SERVICE_ROLE_KEY']}`, 'content-type': 'image/jpeg', 'x-upsert': 'true' },
    });
    await drawer().locator('.ant-drawer-close').click();
    await desk.page.getByText('¥52,300.00').first().click();
    await desk.shows(/不一致，已停止展示/);
    await desk.shot('letters-04-altered');
  });

  test('decides nothing for an auditor, who only looks', async () => {
    const auditor = await openConsole(browser, world.url, 'H-audit', 'letters');
    await auditor.page.getByText('¥64,000.00').first().click();
    await auditor.shows('手写签名');
    expect(await auditor.page.getByRole('button', { name: '设为长期有效' }).count()).toBe(0);
    expect(auditor.complaints.filter((each) => !each.includes('/storage/v1/'))).toEqual([]);
    await auditor.page.context().close();
  });

  test('never met an exception or a third party', () => {
    expect(desk.complaints.filter((each) => !each.includes('/storage/v1/'))).toEqual([]);
  });
});
