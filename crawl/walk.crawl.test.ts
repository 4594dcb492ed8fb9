import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../console/journeys/browser.ts';
import { emptyWordsIn } from './empty-words.ts';
import { type SharedPresses, walk, type Walked } from './walk.ts';
import { watchPage } from './watched-page.ts';

/** A page with one button of each sort; each says by its id what is to be found of it. */
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body>
  <button id="live" onclick="out.textContent += '好'">会变</button>
  <button id="dead">没反应</button>
  <button id="asks" onclick="fetch('/fine')">会问</button>
  <button id="broken" onclick="fetch('/broken')">会坏</button>
  <button id="throws" onclick="throw new Error('掉了')">会掉</button>
  <button id="empty" onclick="out.textContent = '共 undefined 件'">说空话</button>
  <button id="chosen" aria-pressed="true">已选</button>
  <button id="off" disabled>停用</button>
  <button id="opens" onclick="sheet.hidden = false">打开</button>
  <div id="sheet" hidden><button onclick="sheet.hidden = true">取消</button><button id="inside">里面没反应</button></div>
  <ul>${Array.from({ length: 9 }, (_, at) => `<li><button onclick="out.textContent += '${at}'">${'甲乙丙丁戊己庚辛壬'[at]}</button></li>`).join('')}</ul>
  <output id="out"></output>`;

let browser: Browser, server: Server, url: string;
beforeAll(async () => {
  server = createServer(({ url: path }, response) => {
    response.statusCode = path === '/broken' ? 500 : 200;
    response.setHeader('content-type', 'text/html');
    response.end(path === '/' ? PAGE : '');
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => { server.once('listening', listening); });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const walkOver = async (shared: SharedPresses = new Map()): Promise<Walked> => {
  const watched = await watchPage(await browser.newContext());
  const open = async (address: string) => void await watched.page.goto(address);
  return walk(watched, { starts: [url], open, isOurs: (address) => address.startsWith(url), pressesMax: 60, rowsMax: 2, shared });
};

describe('the crawl', () => {
  test('finds what is dead, broken or empty, also behind another button, and nothing else', async () => {
    const { pressed, faults } = await walkOver();
    const found = (what: string) => faults.filter((fault) => fault.includes(`「${what}」`));
    for (const dead of ['没反应', '里面没反应']) expect(found(dead).join()).toContain('nothing happens');
    expect(found('会坏').join()).toContain('500 GET /broken');
    expect(found('会掉').join()).toContain('掉了');
    expect(found('说空话').join()).toContain('undefined');
    for (const fine of ['会变', '会问', '已选', '停用', '打开', '取消', '甲', '乙']) expect(found(fine)).toEqual([]);
    expect(pressed).toBeLessThan(20); // of nine rows two, and nothing twice but what leads on
  });

  test('presses for the next person what asks the server, and nothing else that stood among the same buttons', async () => {
    const shared: SharedPresses = new Map();
    const first = await walkOver(shared), next = await walkOver(shared);
    expect(next.faults.filter((fault) => fault.includes('「会坏」')).join()).toContain('500 GET /broken');
    expect(next.faults.filter((fault) => /没反应|会掉|说空话/.test(fault))).toEqual([]);
    expect(next.pressed).toBeLessThan(first.pressed / 2);
  });
});

describe('words are empty', () => {
  test.each(['系统出了点问题，请稍后再试', '共 undefined 件', '合计 NaN', '[object Object]', 'ORDER_NOT_CANCELLABLE', '错误 ZD004', '还有 {count} 件', '这个地址在，不在配送范围', 'Something went wrong here today'])(
    'like %s', (text) => expect(emptyWordsIn(text)).toHaveLength(1));
  test.each(['订单 F001-261126-003-4 已取消', 'PPR 20 弯头', 'Edge · Windows', '邀请码 ZD3K7M2P', '¥1,234.00'])('but not %s', (text) => expect(emptyWordsIn(text)).toEqual([]));
});
