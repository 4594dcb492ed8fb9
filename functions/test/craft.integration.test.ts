import { afterAll, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import { contracts, DEFAULT_RULES } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId, publishRules, stockDiscrepancies } from './chain.ts';
import { buildCraft, type Craft, craftDiscrepancies, dayAfter, PER_UNIT, piecesElsewhere, PRICE_FEN } from './craft.ts';
import { testOnOneDay } from './one-day.ts';
import { type Phone, phoneOf } from './phone.ts';

let world: TestWorld, chain: Chain, craft: Craft, phone: Phone, other: Phone, planner: Phone;
let addresses: Record<'F001' | 'F002', string>;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  craft = await buildCraft(world.db, chain);
  await piecesElsewhere(world.db, craft.skus.wide, 3);
  [phone, other, planner] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'F002'), phoneOf(world.url, 'H-admin')]);
  addresses = { F001: await anAddressOf(world.db, chain.stores.F001), F002: await anAddressOf(world.db, chain.stores.F002, 'F002') };
});
afterAll(() => world?.stop());

const emptySchedule = async (): Promise<void> => {
  await world.db.query(`
    do $$ declare o record; begin
      for o in select id from orders where status in ('held', 'placed') order by id loop
        perform app.release_order(o.id, 'cancelled', 'cancelled', null, 'test', clock_timestamp());
      end loop; end $$;
    delete from craft_holidays;
    update craft_downtimes set cleared_by = (select id from users limit 1), cleared_at = now() where cleared_at is null;
    update craft_days d set capacity_minutes = app.craft_capacity_of(d.line_id, d.day)`);
};
beforeEach(emptySchedule);
const test = testOnOneDay(emptySchedule);

type Line = { skuId: string; qty: number };
const orderOf = (lines: Line[], store: 'F001' | 'F002' = 'F001') => ({
  requestId: newId(), addressId: addresses[store], lines, priceListVersion: 2, expectedTotalFen: lines.reduce((sum, { qty }) => sum + qty * PRICE_FEN, 0),
});
const place = async (lines: Line[], by: Phone = phone, store: 'F001' | 'F002' = 'F001'): Promise<string> => {
  const order = orderOf(lines, store);
  // Overtaken again and again, it asks to be sent again, as a phone does.
  for (let turn = 1; ; turn += 1) {
    const reply = await by.send(contracts.placeOrder, order);
    if (reply.code === 'SERVICE_UNAVAILABLE' && turn < 10) continue;
    expect([reply.status, reply.code]).toEqual([201, undefined]);
    return reply.body.orderNo;
  }
};
const board = async () => (await planner.send(contracts.getCraftBoard, { days: 40 })).body;
const bookingsOf = async (orderNo: string) => (await board()).bookings.filter((each) => each.orderNo === orderNo);
const day = (days: number) => dayAfter(world.db, days);
const promisedOn = async (orderNo: string) => (await phone.send(contracts.getOrder, { orderNo })).body.lines[0]?.promisedOn;

describe('a promise', () => {
  test.each([[7, 1], [8, 2], [119, 15], [120, 16]])('for %i doors is %i days away', async (qty, leadDays) => {
    const { body } = await phone.send(contracts.promiseCraft, { lines: [{ skuId: craft.skus.left, qty }] });
    expect(body).toMatchObject({ today: await day(0), withinDays: 15, promises: [{ skuId: craft.skus.left, readyOn: await day(leadDays), leadDays, isLate: leadDays > 15 }] });
  });

  test('that is late says what would be sooner: pieces elsewhere, specs of stock and of another line, a part of it', async () => {
    const { body } = await phone.send(contracts.promiseCraft, { lines: [{ skuId: craft.skus.wide, qty: 130 }, { skuId: chain.skus['HK-10'], qty: 1 }] });
    expect(body.promises).toMatchObject([{ skuId: craft.skus.wide, leadDays: 17, isLate: true, sooner: [
      { kind: 'stockElsewhere', warehouseName: '诸暨分仓', available: 3, coversAll: false },
      { kind: 'otherSpec', offer: { skuId: craft.skus.common, madeToOrder: false }, readyOn: null, leadDays: 0 },
      { kind: 'otherSpec', offer: { skuId: craft.skus.alu, madeToOrder: true }, qty: 130, readyOn: await day(9), leadDays: 9 },
      { kind: 'split', now: { qty: 119, readyOn: await day(15) }, later: { qty: 11, leadDays: 17 } },
    ] }]);
  });

  test('is late by the rules in force, whatever they say today', async () => {
    const asked = { lines: [{ skuId: craft.skus.left, qty: 130 }] };
    const lead = DEFAULT_RULES.rules.find(({ when }) => 'fact' in when && when.fact === 'leadTimeDays')!;
    await publishRules(world.db, [{ ...lead, when: { fact: 'leadTimeDays', op: 'gt', value: 17 } }]);
    expect((await phone.send(contracts.promiseCraft, asked)).body).toMatchObject({ withinDays: 17, promises: [{ leadDays: 17, isLate: false, sooner: [] }] });
    expect((await board()).withinDays).toBe(17);
    await publishRules(world.db, [lead]);
    expect((await phone.send(contracts.promiseCraft, asked)).body).toMatchObject({ withinDays: 15, promises: [{ isLate: true }] });
  });

  test('knows what others have booked', async () => {
    await place([{ skuId: craft.skus.left, qty: 7 }], other, 'F002');
    const { body } = await phone.send(contracts.promiseCraft, { lines: [{ skuId: craft.skus.left, qty: 7 }] });
    expect(body.promises).toMatchObject([{ readyOn: await day(2) }]);
  });
});

describe('an order of made-to-order goods', () => {
  test('books its days in the transaction that writes it, and reserves nothing', async () => {
    const orderNo = await place([{ skuId: craft.skus.left, qty: 10 }, { skuId: craft.skus.alu, qty: 2 }]);
    expect((await bookingsOf(orderNo)).map(({ lineId, day: on, minutes }) => [lineId, on, minutes])).toEqual(expect.arrayContaining([
      [craft.lines.doors, await day(1), 480], [craft.lines.doors, await day(2), 180], [craft.lines.windows, await day(1), 180]]));
    expect(await promisedOn(orderNo)).toBe(await day(2));
    expect([await craftDiscrepancies(world.db), await stockDiscrepancies(world.db)]).toEqual([[], []]);
  });

  test('that is cancelled gives them back', async () => {
    const orderNo = await place([{ skuId: craft.skus.left, qty: 10 }]);
    expect((await phone.send(contracts.cancelOrder, { requestId: newId(), orderNo, reason: '客户不要了' })).status).toBe(200);
    expect(await bookingsOf(orderNo)).toEqual([]);
    expect(await craftDiscrepancies(world.db)).toEqual([]);
  });

  test('races another for the last minutes: both are taken, on different days, and no day holds more than it can', async () => {
    const orders = await Promise.all(Array.from({ length: 12 }, (_, i) => (i % 2
      ? place([{ skuId: craft.skus.left, qty: 7 }], phone) : place([{ skuId: craft.skus.wide, qty: 7 }], other, 'F002'))));
    const days = (await board()).bookings.filter(({ orderNo }) => orders.includes(orderNo)).map(({ day: on }) => on);
    expect(new Set(days).size).toBe(12);
    expect(await craftDiscrepancies(world.db)).toEqual([]);
  });
});

describe('a booking', () => {
  const move = (booking: { bookingId: string; version: number }, toDay: string, more: object = {}) => planner.send(contracts.moveBooking, {
    requestId: newId(), bookingId: booking.bookingId, version: booking.version, toLineId: craft.lines.doors, toDay, ...more });

  test('moves to another day, and its store reads of the date that moved', async () => {
    const orderNo = await place([{ skuId: craft.skus.left, qty: 7 }]);
    const [booking] = await bookingsOf(orderNo);
    const reply = await move(booking!, await day(5));
    expect([reply.status, reply.body]).toEqual([200, { moved: [{ orderNo, skuId: craft.skus.left, name: '钢质防盗门', from: await day(1), to: await day(5) }] }]);
    expect(await promisedOn(orderNo)).toBe(await day(5));

    const { body: { timeline } } = await phone.send(contracts.getOrder, { orderNo });
    expect(timeline.at(-1)).toMatchObject({ kind: 'promiseMoved', note: expect.stringContaining('推迟 4 天') });
    const notices = await phone.send(contracts.listNotices, {});
    expect(notices.body.notices[0]).toMatchObject({ kind: 'promiseMoved', orderNo, isRead: false, text: expect.stringContaining('推迟 4 天') });
    expect((await other.send(contracts.listNotices, {})).body.notices.filter((each) => each.orderNo === orderNo)).toEqual([]);

    const read = await phone.send(contracts.readNotices, { upTo: notices.body.notices[0]!.noticeId });
    expect([read.body, (await phone.send(contracts.listNotices, {})).body.unread]).toEqual([{ unread: 0 }, 0]);
    const { rows } = await world.db.query(`select action, subject, before, after from audit_events order by id desc limit 1`);
    expect(rows).toEqual([{ action: 'craft.bookingMoved', subject: orderNo, before: { line: '防盗门线', day: await day(1), minutes: 480 }, after: { line: '防盗门线', day: await day(5), minutes: 480 } }]);
  });

  test('moves in part, and to another line', async () => {
    const orderNo = await place([{ skuId: craft.skus.left, qty: 7 }]);
    const [booking] = await bookingsOf(orderNo);
    expect((await move(booking!, await day(1), { toLineId: craft.lines.windows, minutes: 300 })).body).toEqual({ moved: [] });
    expect((await bookingsOf(orderNo)).map(({ lineId, minutes, version }) => [lineId, minutes, version]).toSorted((a, b) => Number(a[1]) - Number(b[1])))
      .toEqual([[craft.lines.doors, 180, 2], [craft.lines.windows, 300, 1]]);
    expect(await craftDiscrepancies(world.db)).toEqual([]);
  });

  test('is not moved to a day that has no room, and the planner reads how much there is', async () => {
    const [first] = await bookingsOf(await place([{ skuId: craft.skus.left, qty: 7 }]));
    await place([{ skuId: craft.skus.left, qty: 3 }]);
    const reply = await move(first!, await day(2));
    expect([reply.status, reply.code, reply.details]).toEqual([409, 'CRAFT_DAY_FULL', { freeMinutes: 240 }]);
  });

  test('is moved by one of two planners who move it at once; the other reads that it has moved', async () => {
    const [booking] = await bookingsOf(await place([{ skuId: craft.skus.left, qty: 7 }]));
    const replies = await Promise.all([move(booking!, await day(3)), move(booking!, await day(4))]);
    expect(replies.map(({ status, code }) => `${status} ${code ?? ''}`.trim()).toSorted()).toEqual(['200', '409 CRAFT_BOOKING_MOVED']);
  });

  test('answers a lost reply again, and moves once', async () => {
    const [booking] = await bookingsOf(await place([{ skuId: craft.skus.left, qty: 7 }]));
    const request = { requestId: newId(), bookingId: booking!.bookingId, version: 1, toLineId: craft.lines.doors, toDay: await day(6) };
    const [first, again] = [await planner.send(contracts.moveBooking, request), await planner.send(contracts.moveBooking, request)];
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await planner.send(contracts.moveBooking, { ...request, toDay: await day(7) })).code).toBe('REQUEST_ID_REUSED');
  });

  test('never moves into the past, to a line that there is not, or by the hand of a store', async () => {
    const [booking] = await bookingsOf(await place([{ skuId: craft.skus.left, qty: 7 }]));
    expect((await move(booking!, await day(-1))).code).toBe('CRAFT_DAY_PAST');
    expect((await move(booking!, await day(3), { toLineId: newId() })).code).toBe('NOT_FOUND');
    expect((await phone.send(contracts.moveBooking, { requestId: newId(), bookingId: booking!.bookingId, version: 1, toLineId: craft.lines.doors, toDay: await day(3) })).code).toBe('FORBIDDEN');
    expect((await phone.send(contracts.getCraftBoard, {})).code).toBe('FORBIDDEN');
  });
});

describe('a downtime', () => {
  const mark = async (from: number, to: number, more: object = {}) => planner.send(contracts.markDowntime, {
    requestId: newId(), lineId: craft.lines.doors, fromDay: await day(from), toDay: await day(to), reason: '设备检修', ...more });

  test('plans forward what it leaves no room for, the last order first, and tells the stores', async () => {
    const [first, second] = [await place([{ skuId: craft.skus.left, qty: 3 }]), await place([{ skuId: craft.skus.wide, qty: 3 }], other, 'F002')];
    const reply = await mark(1, 2, { minutesPerDay: 240 });
    expect([reply.status, reply.body.moved.map(({ orderNo, to }) => [orderNo, to])]).toEqual([200, [[second, await day(2)]]]);
    expect((await bookingsOf(first)).map(({ day: on }) => on)).toEqual([await day(1)]);
    expect((await other.send(contracts.listNotices, {})).body.notices[0]?.text).toContain('防盗门线停机（设备检修）');
    expect(await craftDiscrepancies(world.db)).toEqual([]);
  });

  test('on a full line lets everybody wait a day, and nobody until the end of the queue', async () => {
    const orders: string[] = [];
    for (let i = 0; i < 4; i += 1) orders.push(await place([{ skuId: craft.skus.left, qty: 7 }]));
    const reply = await mark(1, 1);
    expect(reply.body.moved.map(({ orderNo, from, to }) => [orderNo, from, to]).toSorted()).toEqual(
      await Promise.all(orders.map(async (orderNo, i) => [orderNo, await day(i + 1), await day(i + 2)])));
    expect(await craftDiscrepancies(world.db)).toEqual([]);
  });

  test('stops pushing where a day has room', async () => {
    const [first, second] = [await place([{ skuId: craft.skus.left, qty: 7 }]), await place([{ skuId: craft.skus.left, qty: 3 }])];
    await mark(1, 1, { minutesPerDay: 240 });
    expect((await bookingsOf(first)).map(({ day: on, minutes }) => [on, minutes])).toEqual([[await day(1), 240], [await day(2), 240]]);
    expect((await bookingsOf(second)).map(({ day: on, minutes }) => [on, minutes])).toEqual([[await day(2), 240]]);
  });

  test('of many days loses nothing', async () => {
    const orders = [await place([{ skuId: craft.skus.left, qty: 40 }]), await place([{ skuId: craft.skus.wide, qty: 40 }], other, 'F002')];
    expect((await mark(0, 20)).status).toBe(200);
    for (const orderNo of orders) expect((await bookingsOf(orderNo)).every(({ day: on }) => on > '2026' && on.length === 10)).toBe(true);
    const { rows } = await world.db.query('select min(day)::text as first from craft_bookings');
    expect(rows).toEqual([{ first: await day(21) }]);
    expect(await craftDiscrepancies(world.db)).toEqual([]);
  });

  test('that is cleared gives the room back and moves nothing', async () => {
    const orderNo = await place([{ skuId: craft.skus.left, qty: 7 }]);
    const { body: { downtimeId } } = await mark(1, 3);
    expect(await promisedOn(orderNo)).toBe(await day(4));
    expect((await planner.send(contracts.clearDowntime, { requestId: newId(), downtimeId })).status).toBe(200);
    expect(await promisedOn(orderNo)).toBe(await day(4));
    expect((await planner.send(contracts.clearDowntime, { requestId: newId(), downtimeId })).code).toBe('NOT_FOUND');
    const { body } = await phone.send(contracts.promiseCraft, { lines: [{ skuId: craft.skus.left, qty: 7 }] });
    expect(body.promises).toMatchObject([{ readyOn: await day(1) }]);
  });

  test('does not begin in the past, end before it begins, or last for a quarter', async () => {
    expect((await mark(-1, 2)).code).toBe('CRAFT_DAY_PAST');
    expect((await mark(3, 2)).code).toBe('INPUT_INVALID');
    expect((await mark(0, 92)).code).toBe('INPUT_INVALID');
  });
});

describe('a holiday', () => {
  const set = async (days: number, more: object) => planner.send(contracts.setCraftHoliday, { requestId: newId(), day: await day(days), ...more });

  test('closes all lines: what was planned on it goes on the day after, and the stores are told why', async () => {
    const orderNo = await place([{ skuId: craft.skus.left, qty: 7 }, { skuId: craft.skus.alu, qty: 3 }]);
    const reply = await set(1, { kind: 'closed', name: '年会' });
    expect([reply.status, reply.body.moved.map(({ to }) => to)]).toEqual([200, [await day(2), await day(2)]]);
    expect((await bookingsOf(orderNo)).map(({ day: on }) => on)).toEqual([await day(2), await day(2)]);
    expect((await phone.send(contracts.listNotices, {})).body.notices[0]?.text).toContain('年会');
    expect((await board()).days.filter((each) => each.holiday === '年会').map(({ capacityMinutes, worksAs }) => [capacityMinutes, worksAs])).toEqual([[0, null], [0, null]]);
    expect(await craftDiscrepancies(world.db)).toEqual([]);

    expect((await set(1, { kind: 'ordinary' })).body).toEqual({ moved: [] });
    expect((await phone.send(contracts.promiseCraft, { lines: [{ skuId: craft.skus.left, qty: 7 }] })).body.promises).toMatchObject([{ readyOn: await day(1) }]);
    expect(await craftDiscrepancies(world.db)).toEqual([]);
  });

  test('that is worked has the hours of the weekday that it stands for', async () => {
    await world.db.query('update craft_calendars set minutes = 77 where line_id = $1 and weekday = 3', [craft.lines.doors]);
    await set(4, { kind: 'worked', worksAs: 3, name: '调休上班' });
    expect((await board()).days.find((each) => each.lineId === craft.lines.doors && each.holiday === '调休上班')).toMatchObject({ capacityMinutes: 77, worksAs: 3 });
    await world.db.query('update craft_calendars set minutes = 480 where line_id = $1 and weekday = 3', [craft.lines.doors]);
    await set(4, { kind: 'ordinary' });
  });

  test('is not made of a day gone by, nor by a store', async () => {
    expect((await set(-1, { kind: 'closed', name: '昨天' })).code).toBe('CRAFT_DAY_PAST');
    expect((await phone.send(contracts.setCraftHoliday, { requestId: newId(), day: await day(1), kind: 'closed', name: '放假' })).code).toBe('FORBIDDEN');
  });
});

test('every night the horizon is made again, for whoever knows the secret', async () => {
  const { rows: [made] } = await world.db.query<{ n: number }>('with gone as (delete from craft_days where day > app.shanghai_day(now()) + 145 returning 1) select count(*)::int as n from gone');
  const run = (secret: string) => fetch(`${world.url}/api/cron/extend-craft-days`, { headers: { authorization: `Bearer ${secret}` } });
  expect((await run('wrong')).status).toBe(401);
  expect(await (await run(world.environment.CRON_SECRET!)).json()).toEqual({ added: made!.n });
  expect(await (await run(world.environment.CRON_SECRET!)).json()).toEqual({ added: 0 });
});

test('planners, stores and the shop at once: every minute stays booked once, and no day holds more than it can', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, i) => (i % 2 ? place([{ skuId: craft.skus.left, qty: 9 }]) : place([{ skuId: craft.skus.wide, qty: 5 }], other, 'F002'))));
  const { bookings } = await board();
  const day3 = await day(3), day9 = await day(9);
  await Promise.all([
    ...bookings.map(({ bookingId, version }, i) => planner.send(contracts.moveBooking, {
      requestId: newId(), bookingId, version, toLineId: i % 3 ? craft.lines.doors : craft.lines.windows, toDay: i % 2 ? day3 : day9, ...(i % 4 ? {} : { minutes: 30 }) })),
    planner.send(contracts.setCraftHoliday, { requestId: newId(), day: await day(2), kind: 'closed', name: '放假' }),
    planner.send(contracts.markDowntime, { requestId: newId(), lineId: craft.lines.doors, fromDay: day3, toDay: day3, reason: '停电' }),
    planner.send(contracts.markDowntime, { requestId: newId(), lineId: craft.lines.doors, fromDay: await day(1), toDay: await day(2), minutesPerDay: 200, reason: '缺料' }),
    ...Array.from({ length: 6 }, () => phone.send(contracts.placeOrder, orderOf([{ skuId: craft.skus.left, qty: 4 }, { skuId: craft.skus.alu, qty: 4 }]))),
    phone.send(contracts.cancelOrder, { requestId: newId(), orderNo: bookings.find(({ orderNo }) => orderNo.startsWith('F001'))!.orderNo, reason: '不要了' }),
  ]).then((replies) => expect(replies.filter(({ code }) => code === 'INTERNAL')).toEqual([]));
  expect(await craftDiscrepancies(world.db)).toEqual([]);
});

test('an order that no day of the horizon would hold is taken without a date, and the planner gives it one', async () => {
  const orderNo = await place([{ skuId: craft.skus.left, qty: 1_000 }]);
  expect(await promisedOn(orderNo)).toBeNull();
  expect((await board()).unplanned).toMatchObject([{ orderNo, qty: 1_000, minutes: 60_060 }]);
  const reply = await planner.send(contracts.planOrderLine, { requestId: newId(), orderNo, skuId: craft.skus.left });
  expect(reply.body).toEqual({ moved: [{ orderNo, skuId: craft.skus.left, name: '钢质防盗门', from: null, to: await day(126) }] });
  expect(await craftDiscrepancies(world.db)).toEqual([]);
});

test('a day that somebody set far ahead is not the next one after the horizon', async () => {
  await planner.send(contracts.setCraftHoliday, { requestId: newId(), day: await day(600), kind: 'worked', name: '补班', worksAs: 1 });
  const orderNo = await place([{ skuId: craft.skus.left, qty: 2_500 }]);
  const reply = await planner.send(contracts.planOrderLine, { requestId: newId(), orderNo, skuId: craft.skus.left });
  expect(reply.body).toMatchObject({ moved: [{ orderNo, from: null, to: await day(313) }] });
  expect(await craftDiscrepancies(world.db)).toEqual([]);
});

test('more than a line can make in three years is told to the planner, and the board stays readable', async () => {
  const many = await place([{ skuId: craft.skus.left, qty: 100_000 }]);
  await world.db.query('update sku_craft set minutes_per_unit = 14400 where sku_id = $1', [craft.skus.alu]);
  const more = await place([{ skuId: craft.skus.alu, qty: 150_000 }]);
  expect((await board()).unplanned).toMatchObject([{ orderNo: many, minutes: 6_000_060 }, { orderNo: more, minutes: 2_160_000_060 }]);
  for (const [orderNo, skuId] of [[many, craft.skus.left], [more, craft.skus.alu]] as const) {
    expect(await planner.send(contracts.planOrderLine, { requestId: newId(), orderNo, skuId })).toMatchObject({ status: 409, code: 'CRAFT_NEVER_DONE' });
  }
  await world.db.query('update sku_craft set minutes_per_unit = $2 where sku_id = $1', [craft.skus.alu, PER_UNIT]);
});

test('planners who name the same far day at once all have an answer', async () => {
  const far = await day(900);
  const replies = await Promise.all(Array.from({ length: 4 }, () => planner.send(contracts.setCraftHoliday, { requestId: newId(), day: far, kind: 'closed', name: '放假' })));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});
