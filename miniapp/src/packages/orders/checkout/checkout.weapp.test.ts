import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Address, Finding, Offer, Order } from '@zhundan/shared';
import { type FakeAnswer, FakeApi, signedInBefore, WeApp } from '../../../../harness';

const DIST = path.resolve(__dirname, '../../../../dist/weapp');
const LAST_NO = 'F001-261122-001-7', NEW_NO = 'F001-261123-001-1';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const anOffer = (n: number, over: Partial<Offer> = {}): Offer => ({
  skuId: uuid(n), skuCode: `LJ-${n}`, productId: uuid(100), name: '六角螺栓', specText: `M8×${n}`, picture: 'bolt', unit: '只',
  packMultiple: 100, minQty: 100, priceFen: 12, available: 1000, expectedOn: null, sellable: true, madeToOrder: false, ...over,
});
const address: Address = {
  addressId: uuid(200), contactName: '王建国', phone: '13805750001', text: '越城区人民中路235号', door: '一楼', pin: { lng: 120.58, lat: 30 },
  level: '门牌号', district: '越城区', isDefault: true, verifiedAt: '2026-10-01T00:00:00Z',
};
const order: Order = {
  orderNo: NEW_NO, status: 'placed', placedAt: '2026-11-23T06:00:00Z', placedByName: '王建国', totalFen: 4800, priceListVersion: 7, note: null,
  address, lines: [], timeline: [{ kind: 'placed', at: '2026-11-23T06:00:00Z', byName: '王建国', note: null }], cancellable: true, review: null,
};

interface Placed { requestId: string; expectedTotalFen: number; priceListVersion: number; lines: { skuId: string; qty: number }[]; replaces?: string[] }

/** What the server does in this test. */
let offers: Offer[], findings: Finding[], place: (asked: Placed) => { status?: number; body: object };
let sent: Placed[], givenUp: string[], arrived: string | null;
const refused = (status: number, code: string, details?: object) => ({ status, body: { error: { code, message: '说明', requestId: 'r', details } } });
const placed = () => ({ status: 201, body: { orderNo: NEW_NO, status: 'placed', totalFen: 4800, findings: [], promises: [] } });
const answers: Record<string, FakeAnswer> = {
  'GET /api/orders': { orders: [{ ...order, orderNo: LAST_NO, lineCount: 2, goods: [] }], next: null },
  [`POST /api/orders/${LAST_NO}/reorder`]: () => ({ body: { priceListVersion: 7, stockVersion: '1', lines: offers.map((offer) => ({ offer, qty: 200 })) } }),
  'POST /api/catalog/look-up': () => ({ body: { priceListVersion: 7, stockVersion: '1', offers: offers.map((offer) => ({ matched: offer.skuId, offer })), unknown: [] } }),
  [`GET /api/catalog/products/${uuid(100)}`]: () => ({ body: {
    productId: uuid(100), name: '六角螺栓', brand: '', picture: 'bolt', description: '', unit: '只', priceListVersion: 7, stockVersion: '1', axes: [{ name: '规格', values: [] }],
    skus: [...offers, anOffer(35)].map((offer) => ({ ...offer, specValues: [offer.specText] })),
  } }),
  'GET /api/addresses': { addresses: [address] },
  'POST /api/orders/check': () => ({ body: { outcome: findings.length === 0 ? 'accept' : 'refuse', acceptable: findings.length === 0, promises: [], totalFen: 4800, priceListVersion: 7, findings } }),
  'POST /api/orders': ({ body }) => {
    sent.push(body as Placed);
    return place(body as Placed);
  },
  'POST /api/orders/give-up': ({ body }) => {
    givenUp.push((body as Placed).requestId);
    return { body: { placed: arrived ? { orderNo: arrived, status: 'placed' } : null } };
  },
  [`GET /api/orders/${NEW_NO}`]: order,
  [`GET /api/orders/${LAST_NO}`]: () => ({ body: { ...order, orderNo: LAST_NO, lines: [{ skuId: uuid(30), qty: 100, skuCode: 'LJ-30', productId: uuid(100), name: '六角螺栓', specText: 'M8×30', picture: 'bolt', unit: '只', unitPriceFen: 12, amountFen: 1200, promisedOn: null }] } }),
};
const api = new FakeApi(answers);
let apiBase: string;
let app: WeApp;

beforeAll(async () => {
  apiBase = await api.start();
});
afterAll(() => api.stop());
beforeEach(() => {
  offers = [anOffer(30), anOffer(40)];
  findings = [];
  place = placed;
  sent = [];
  givenUp = [];
  arrived = null;
  app = signedInBefore(new WeApp(DIST, { apiBase }));
});
afterEach(() => {
  app.close();
  expect(app.problems).toEqual([]);
});

const tapText = async (text: string): Promise<void> => {
  await app.until(() => app.byText(text) !== null);
  await app.tap(app.byText(text)!);
};
const toCheckout = async (): Promise<void> => {
  app.launch('/pages/cart/index');
  await app.settle();
  await app.until(() => app.find('#reorder-last') !== null);
  await app.tap('#reorder-last');
  await app.until(() => app.find('#checkout') !== null);
  await app.tap('#checkout');
  await app.until(() => app.text('.address-card').includes('人民中路235号'));
  await app.settle();
};
const placedNo = (): string | null => app.find('#order-no')?.getAttribute('aria-label') ?? null;

describe('a reorder, compiled', () => {
  test('takes three taps from the cart to an order number that is read digit by digit', async () => {
    await toCheckout();
    expect(app.text('.checkout__promise')).toContain('均已核对，合计 ¥48.00');
    await app.tap('#submit-order');
    await app.until(() => placedNo() !== null);
    expect(placedNo()).toBe('订单号 F 0 0 1，2 6 1 1 2 3，0 0 1，1');
    expect(sent).toMatchObject([{ expectedTotalFen: 4800, priceListVersion: 7, lines: [{ skuId: uuid(30), qty: 200 }, { skuId: uuid(40), qty: 200 }] }]);
    expect(app.storage.get('cart')).not.toContain(uuid(30));
  });

  test('leaves out what is not there, says so, and swaps it for the nearest with one tap', async () => {
    offers = [anOffer(30), anOffer(40, { available: 0, expectedOn: '2026-11-28' })];
    app.launch('/pages/cart/index');
    await app.settle();
    await app.until(() => app.find('#reorder-last') !== null);
    await app.tap('#reorder-last');
    await app.until(() => app.find('.choice') !== null);
    expect(app.text('.cart-row__why')).toContain('预计 11月28日 周六 到货');
    expect(app.text('.cart-bar__count')).toBe('1 种商品，另有 1 种不结算');

    await app.tap('.choice');
    expect(app.text('.cart-bar__count')).toBe('2 种商品');
    expect(app.storage.get('cart')).toContain(uuid(35));
  });
});

describe('an order goes out once', () => {
  test('however often nobody answers: the same id each time, until there is an answer', async () => {
    await toCheckout();
    place = () => ({ status: 502, body: {} });
    await app.tap('#submit-order');
    await app.until(() => app.text().includes('正在等待系统确认'));
    expect(app.text('.notice')).toContain('不会重复下单');

    place = placed;
    await app.tap('#confirm-order');
    await app.until(() => placedNo() !== null);
    expect(sent.length).toBeGreaterThanOrEqual(2);
    expect(new Set(sent.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  test('also when the app was closed before the answer came', async () => {
    await toCheckout();
    place = () => ({ status: 502, body: {} });
    await app.tap('#submit-order');
    await app.until(() => app.text().includes('正在等待系统确认'));
    const storage = new Map(app.storage);
    app.close();

    app = new WeApp(DIST, { apiBase });
    for (const [key, value] of storage) app.storage.set(key, value);
    place = placed;
    app.launch('/packages/orders/checkout/index');
    await app.until(() => app.text().includes('可能已经下单'));
    await app.tap('#confirm-order');
    await app.until(() => placedNo() !== null);
    expect(new Set(sent.map((each) => each.requestId)).size).toBe(1);
  });
});

describe('a submit that nobody answered is given up', () => {
  const submitInVain = async (): Promise<void> => {
    await toCheckout();
    place = () => ({ status: 502, body: {} });
    await app.tap('#submit-order');
    await app.until(() => app.text().includes('正在等待系统确认'));
  };

  test('by the id that it was sent with; one that had arrived is shown, and no second one is made', async () => {
    await submitInVain();
    arrived = NEW_NO;
    await tapText('不提交了，修改订单');
    await app.until(() => placedNo() !== null);
    expect(givenUp).toEqual([sent[0]!.requestId]);
    expect(app.storage.get('cart')).not.toContain(uuid(30));
  });

  test('and when it had not arrived, the next submit is another one', async () => {
    await submitInVain();
    await tapText('不提交了，修改订单');
    await app.until(() => app.find('#submit-order') !== null);
    place = placed;
    await app.tap('#submit-order');
    await app.until(() => placedNo() !== null);
    expect(sent.at(-1)!.requestId).not.toBe(givenUp[0]);
  });
});

describe('what is refused is mended in place', () => {
  test('new prices are shown line by line, and one tap accepts and submits them as a new order', async () => {
    await toCheckout();
    place = ({ priceListVersion }) => (priceListVersion === 8 ? placed() : refused(409, 'PRICE_CHANGED', { findings: [{
      code: 'PRICE_CHANGED', severity: 'reject', message: '价目表已更新。', priceListVersion: 8, totalFen: 5400,
      lines: [{ skuId: uuid(30), skuCode: 'LJ-30', name: '六角螺栓', specText: 'M8×30', oldFen: 12, newFen: 15, qty: 200 }],
    }] }));
    await app.tap('#submit-order');
    await tapText('确认新价格');
    await app.until(() => app.find('#accept-prices') !== null);
    expect(app.text('.price-change')).toContain('¥0.12');
    expect(app.text('.price-change')).toContain('¥0.15');

    await app.tap('#accept-prices');
    await app.until(() => placedNo() !== null);
    expect(sent.map(({ expectedTotalFen, priceListVersion }) => [expectedTotalFen, priceListVersion])).toEqual([[4800, 7], [5400, 8]]);
    expect(sent[1]!.requestId).not.toBe(sent[0]!.requestId);
  });

  test('stock that ran short is known before the tap, and one tap takes what is left', async () => {
    findings = [{
      code: 'STOCK_SHORT', severity: 'reject', message: '「六角螺栓 M8×40」只剩 150 只。', skuId: uuid(40), skuCode: 'LJ-40', name: '六角螺栓', specText: 'M8×40',
      wanted: 200, available: 150, expectedOn: null, substitutes: [],
    }];
    await toCheckout();
    expect(app.find('#submit-order')).toBeNull();
    findings = [];
    await tapText('按整包改为 100 只');
    await app.until(() => app.text('.checkout__promise').includes('均已核对'));
    await app.tap('#submit-order');
    await app.until(() => placedNo() !== null);
    expect(sent[0]!.lines).toContainEqual({ skuId: uuid(40), qty: 100 });
  });
});

describe('what a supervisor will look at first', () => {
  const review: Finding = {
    code: 'REVIEW_REQUIRED', severity: 'review', message: '和近期的一单有 100% 的商品相同，主管会先看一眼。', ruleId: uuid(900), ruleName: '主管会先看一眼', hours: 4,
    comparisons: [{ fact: 'sameSkusInHours', label: '重复度', op: 'gt', actual: '100%', limit: '80%', sentence: '重复度 100%，超过 80%', orderNos: [LAST_NO] }],
  };

  test('is said before the tap, with until when, and may be submitted as it is', async () => {
    findings = [review];
    await toCheckout();
    await app.until(() => app.find('.two-baskets') !== null);
    expect(app.text('.notice')).toMatch(/和.* 14:00 的订单几乎一样，是又下了一遍吗？.*主管最迟 (今天|明天) \d\d:\d\d 前给出结果/s);
    expect(app.text('.notice')).toMatch(/1 种数量不同，1 种只在这单.*六角螺栓.*200 只.*100 只/s);
    expect(app.text()).not.toContain('刷单');
    expect(app.text('#submit-order')).toBe('提交复核');
    await app.tap('#submit-order');
    await app.until(() => placedNo() !== null);
    expect(sent[0]!.replaces).toBeUndefined();
  });

  test('may become one order with the earlier one, and the cart is empty once that is placed', async () => {
    findings = [review];
    await toCheckout();
    findings = [];
    await tapText('和原订单合并成一单');
    await app.until(() => app.text().includes(`${LAST_NO} 自动撤销`));
    await app.until(() => app.find('#submit-order') !== null && app.text('.checkout__promise').includes('均已核对'));
    await app.tap('#submit-order');
    await app.until(() => placedNo() !== null);
    expect([sent[0]!.replaces, sent[0]!.lines]).toEqual([[LAST_NO], expect.arrayContaining([{ skuId: uuid(30), qty: 300 }, { skuId: uuid(40), qty: 200 }])]);
    expect(app.storage.get('cart')).not.toContain(uuid(30));
  });
});
