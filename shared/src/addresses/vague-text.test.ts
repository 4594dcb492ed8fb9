import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { whyVague } from './vague-text.ts';

describe('a text says where it is', () => {
  test.each([
    ['人民中路235号', ''],
    ['人民中路235号(农业银行旁边)', ''],
    ['人民中路235号 农业银行对面', ''],
    ['解放北路128号对面 131号', ''],
    ['胜利路与中兴路路口附近 66号', ''],
    ['胜利东路360-1号,中兴路路口', ''],
    ['迪荡湖小区附近', '3幢2单元501室'],
    ['人民医院对面', '201'],
    ['人民医院对面', '3-2-501'],
    ['柯桥中国轻纺城旁边的北市场 B座', ''],
    ['十二号,农贸市场后面', ''],
    ['路口村委会', ''],
    ['世纪广场', ''],
    ['鲁迅中路 241 号,故里旁边', ''],
    ['五金城对面 3号门面', ''],
    ['向前村委会', ''],
  ])('%s %s', (text, door) => expect(whyVague(text, door)).toBeNull());
});

describe('a text does not say where it is', () => {
  test.each([
    ['胜利路与中兴路路口附近', '', ['路口', '附近']],
    ['人民医院对面', '', ['对面']],
    ['人民医院斜对面', '', ['斜对面']],
    ['104国道旁', '', ['旁']],
    ['加油站往东100米', '', ['往东']],
    ['地铁1号线镜湖站附近', '', ['附近']],
    ['大桥向西50米', '', ['向西50米']],
    ['石桥附近一座白房子', '', ['附近']],
    ['迎恩门2号口旁边', '', ['旁边']],
    ['菜场后面', '二楼', ['后面']],
    ['农贸市场', '旁边', ['旁边']],
    ['世茂广场3楼电梯那边', '', ['那边']],
    ['人民医院对面', '2楼', ['对面']],
  ])('%s %s', (text, door, words) => expect(whyVague(text, door)).toEqual({ words, neighbour: null }));

  test.each([
    ['解放北路128号对面', '128号'],
    ['解放北路128号的斜对面', '128号'],
    ['解放北路 128号 旁边', '128号'],
    ['解放北路128-3号(正对面)', '128-3号'],
    ['翰林苑3幢隔壁', '3幢'],
    ['解放北路128号后边', '128号'],
    ['解放北路128号左边', '128号'],
    ['翰林苑3幢背后', '3幢'],
  ])('%s, since the number is the neighbour’s', (text, neighbour) => {
    expect(whyVague(text)?.neighbour).toBe(neighbour);
  });
});

describe('whatever the place is called', () => {
  const street = fc.constantFrom('人民中路', '胜利东路', '解放北路', '柯桥金柯桥大道', '百官街道王充路', '浣纱北路');
  const near = fc.constantFrom('附近', '旁边', '对面', '斜对面', '路口', '交叉口', '边上', '那边', '隔壁', '拐角');
  const houseNumber = fc.integer({ min: 1, max: 2999 }).map((n) => `${n}号`);

  test('a street with a nearness word and no number is refused', () => {
    fc.assert(fc.property(street, near, (where, word) => whyVague(where + word) !== null));
  });

  test('a number followed directly by the word is refused', () => {
    fc.assert(fc.property(street, houseNumber, near, (where, number, word) => whyVague(where + number + word) !== null));
  });

  test('a number of its own makes it pass, before the word or after it', () => {
    fc.assert(fc.property(street, houseNumber, near, (where, number, word) =>
      whyVague(`${where}${number}(银行${word})`) === null && whyVague(`${where}银行${word}${number}`) === null));
  });

  test('a text without a nearness word is never refused', () => {
    fc.assert(fc.property(street, houseNumber, (where, number) => whyVague(where) === null && whyVague(where + number) === null));
  });

  test('no text takes long or throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 60 }), (text, door) => {
      whyVague(text, door);
    }));
  });
});
