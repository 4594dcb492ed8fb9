import { describe, expect, test } from '@jest/globals';
import type { CraftBoardBooking } from '@zhundan/shared';
import { afterMove, type Board, cellAt, cellsOf, columnsOf, freeMinutes, nextRoom, whyNot } from './model.ts';

const aBooking = (bookingId: string, day: string, minutes: number, over: Partial<CraftBoardBooking> = {}): CraftBoardBooking => ({
  bookingId, version: 1, lineId: 'doors', day, minutes, orderNo: 'F001-261123-001-3', status: 'placed', storeName: '人民中路店', skuId: 'wide',
  name: '防盗门', specText: '1200×2100', qty: 4, unit: '樘', placedOn: '2026-11-23', readyOn: day, leadDays: 1, isLate: false, lineMinutes: minutes, ...over,
});
const aDay = (lineId: string, day: string, capacityMinutes: number, bookedMinutes = 0) => ({ lineId, day, capacityMinutes, bookedMinutes, holiday: null, worksAs: null });

const board: Board = {
  today: '2026-11-24', from: '2026-11-23', until: '2026-11-27', withinDays: 15, lines: [{ lineId: 'doors', code: 'MEN', name: '防盗门线' }, { lineId: 'windows', code: 'C', name: '窗线' }],
  days: [aDay('doors', '2026-11-23', 480), aDay('doors', '2026-11-24', 480, 480), aDay('doors', '2026-11-25', 480, 300), aDay('doors', '2026-11-26', 0), aDay('doors', '2026-11-27', 480),
    aDay('windows', '2026-11-24', 240), aDay('windows', '2026-11-26', 0)],
  bookings: [aBooking('a', '2026-11-24', 480), aBooking('b', '2026-11-25', 300, { orderNo: 'F002-261123-001-4' })],
  downtimes: [{ downtimeId: 'd', lineId: 'doors', fromDay: '2026-11-26', toDay: '2026-11-26', minutesPerDay: null, reason: '检修', byName: '老王', at: '2026-11-23T00:00:00.000Z' }],
  unplanned: [],
};
const cells = cellsOf(board);
const a = board.bookings[0]!;
const to = (toDay: string, minutes = 480, toLineId = 'doors') => ({ booking: a, toLineId, toDay, minutes });

test('a day on which no line works is drawn narrow', () => {
  expect(columnsOf(board).filter(({ isClosed }) => isClosed).map(({ day }) => day)).toEqual(['2026-11-26']);
});

test('a square knows what stands in it', () => {
  expect(cellAt(cells, 'doors', '2026-11-26')).toMatchObject({ bookings: [], downtimes: [{ reason: '检修' }] });
  expect(freeMinutes(cellAt(cells, 'doors', '2026-11-25')!)).toBe(180);
});

describe('a booking', () => {
  test.each([
    ['goes where there is exactly the room', to('2026-11-27'), null],
    ['does not go where there is less, and says how much', to('2026-11-25'), '只剩 180 分钟，放不下 480 分钟'],
    ['goes there in part', to('2026-11-25', 180), null],
    ['does not go into the past', to('2026-11-23'), '过去的日子不能再改'],
    ['does not leave the board', to('2026-12-30'), '不在看板的范围内'],
    ['may be put back where it was', to('2026-11-24'), null],
  ])('%s', (_, move, why) => expect(whyNot(move, cellAt(cells, move.toLineId, move.toDay), board.today)).toBe(why));

  test('is there at once, and the room is taken there and free here', () => {
    const after = cellsOf(afterMove(board, to('2026-11-27')));
    expect([cellAt(after, 'doors', '2026-11-24')!.bookedMinutes, cellAt(after, 'doors', '2026-11-27')!.bookedMinutes]).toEqual([0, 480]);
    expect(cellAt(after, 'doors', '2026-11-27')!.bookings).toMatchObject([{ bookingId: 'a', minutes: 480 }]);
  });

  test('leaves the rest behind when a part moves, and joins what its line has there already', () => {
    const split = afterMove(board, to('2026-11-24', 100, 'windows'));
    expect(split.bookings.filter(({ orderNo }) => orderNo === a.orderNo).map(({ lineId, minutes }) => [lineId, minutes])).toEqual([['windows', 100], ['doors', 380]]);
    const rest = split.bookings.find(({ bookingId }) => bookingId === 'a')!;
    const joined = afterMove(split, { booking: rest, toLineId: 'windows', toDay: '2026-11-24', minutes: 140 });
    expect(joined.bookings.filter(({ lineId }) => lineId === 'windows').map(({ minutes }) => minutes)).toEqual([240]);
  });

  test('finds the next day with room by the keyboard, past days that are full or closed', () => {
    expect([nextRoom(cells, columnsOf(board), a, 1, board.today), nextRoom(cells, columnsOf(board), a, -1, board.today)]).toEqual(['2026-11-27', null]);
  });
});
