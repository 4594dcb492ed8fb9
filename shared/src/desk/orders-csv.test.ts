import { expect, test } from '@jest/globals';
import { ordersCsvHead, ordersCsvLine, shanghaiTime } from './orders-csv.ts';

const row = {
  orderNo: 'F001-261123-004-8', status: 'held' as const, placedAt: '2026-11-22T16:00:05.123Z', storeCode: 'F001', storeName: '人民中路店', channelName: '加盟A级', district: '越城区',
  contactName: '王老板', lineCount: 3, totalFen: 5_230_005, note: null, ruleIds: ['a', 'gone'], hasLetter: true, isMadeToOrder: false,
};

test('an order is one line, in the words and the time of Shaoxing, with an amount that adds up', () => {
  expect(ordersCsvLine(row, new Map([['a', '大额订单']]))).toBe(
    'F001-261123-004-8,待复核,2026-11-23 00:00:05,F001,人民中路店,加盟A级,越城区,王老板,3,52300.05,大额订单；已删除的规则,有,,\r\n');
});

test('a line has as many fields as the head', () => {
  expect(ordersCsvLine(row, new Map()).split(',').length).toBe(ordersCsvHead().split(',').length);
});

test('midnight is Shanghai’s', () => expect([shanghaiTime('2026-11-22T15:59:59Z'), shanghaiTime('2026-11-22T16:00:00Z')]).toEqual(['2026-11-22 23:59:59', '2026-11-23 00:00:00']));
