import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { whyVague } from './vague-text.ts';

/** Written by hand, as stores and drivers write them. The third is a name that the map knows. */
const RIGHT: [text: string, door?: string, placeName?: string][] = [
  ['一带一路产业园'], ['绍兴一带一路产业园'], ['越城区一带一路产业园'], ['一帶一路產業園'], ['转角遇到咖啡馆'], ['柯桥区转角遇到咖啡馆'], ['轉角遇到咖啡館'],
  ['隔壁便利店'], ['越城区隔壁便利店'], ['浙江省绍兴市越城区隔壁便利店'], ['诸暨市大唐街道隔壁五金店'], ['对面小区'], ['路口村'], ['路口村委会'], ['向前村委会'],
  ['越城区北海街道转角咖啡'], ['前方科技园'], ['后方大厦'], ['十字路口加油站'], ['红绿灯餐厅'], ['对门小吃'], ['胜利路 口腔医院'], ['解放路·口福饭店'],
  ['河边 上岛咖啡'], ['门前 面馆'], ['隔壁便利店', '旁边 2号库'], ['人民中路２３５号（農業銀行對面）'], ['解放北路128号对面 131号'], ['人民医院对面', '201'],
  ['越城区好邻居隔壁便利店', '', '好邻居隔壁便利店'], ['越城区转角遇到爱', '', '转角遇到爱'], ['胜利路隔壁老王', '', '隔壁老王'], ['轉角遇到愛', '', '转角遇到爱'],
];
const WRONG: [text: string, door?: string, placeName?: string][] = [
  ['解放北路128号对\u200B面'], ['解放北路128號對面'], ['解放北路128号对⾯'], ['解放北路128号对 面'], ['解放北路128号对·面'], ['解放北路１２８号对－面'], ['解放北路128号对̶面'],
  ['\uFEFF人民医院附\u2060近'], ['人民医院附 近'], ['人民醫院斜對面'], ['人民医院，旁 边'], ['人民医院(隔，壁)'], ['胜利路与中兴路交 叉 口'], ['胜利路与中兴路路 口'], ['医院后 面'],
  ['加油站往 东100米'], ['大桥向·西50米'], ['人民医院隔壁'], ['人民医院隔壁便利店'], ['解放北路128号隔壁便利店'], ['菜市对面便利店'], ['胜利小区隔壁超市'], ['袍江 前方公司'],
  ['对面那家超市'], ['隔壁第二家店'], ['路口一家饭店'], ['转角的咖啡馆'], ['前面30米饭店'], ['附近工地'], ['附近超市'], ['旁边仓库'], ['前面红房子'], ['对面二楼'], ['越城区附近'],
  ['東湖一帶'], ['轉角'], ['一带一路产业园对面'], ['隔壁便利店附近'], ['胜利路隔壁老王对面', '', '隔壁老王'], ['人民医院对面', '', '人民医院对面'], ['人民医院隔壁', '', '隔壁便利店'],
];

const whole = ([text, door = '', placeName = '']: [string, string?, string?]): [string, string, string] => [text, door, placeName];

describe('a name on the map is a name', () => {
  test.each(RIGHT.map(whole))('%s %s', (text, door, placeName) => expect(whyVague(text, door, placeName)).toBeNull());
});

describe('nearness stays vague, however it is written', () => {
  test.each(WRONG.map(whole))('%s %s', (text, door, placeName) => expect(whyVague(text, door, placeName)).not.toBeNull());

  test('and is told in plain characters', () => {
    expect(whyVague('解放北路128號斜·對 ⾯')).toEqual({ words: ['斜对面'], neighbour: '128号' });
  });
});

describe('whatever is put into a word', () => {
  const word = fc.constantFrom('附近', '旁边', '对面', '斜对面', '隔壁', '拐角', '交叉口', '红绿灯');
  const nothing = fc.constantFrom('\u200B', '\u2060', '\uFEFF', ' ', '　', '·', '-', '—', '.', '\u00AD', '*');
  const street = fc.constantFrom('人民中路', '胜利东路128号', '人民医院', '柯桥大道3号');

  test('it is still seen', () => {
    fc.assert(fc.property(street, word, nothing, fc.nat(), (where, near, sign, at) => {
      const cut = 1 + (at % (near.length - 1));
      return whyVague(`${where}${near.slice(0, cut)}${sign}${near.slice(cut)}`) !== null;
    }));
  });

  test('a name that the map knows passes with any of these words in it', () => {
    fc.assert(fc.property(word, fc.constantFrom('人家', '老王', '时光', '里'), fc.constantFrom('', '老', '新天地'), (near, after, before) =>
      whyVague(`越城区${before}${near}${after}`, '', `${before}${near}${after}`) === null));
  });

  test('and does not once something stands near it', () => {
    fc.assert(fc.property(word, word, (near, second) => whyVague(`越城区${near}时光${second}`, '', `${near}时光`) !== null));
  });
});
