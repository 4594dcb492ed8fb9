import { describe, expect, test } from '@jest/globals';
import { isDeliverable } from '@zhundan/shared';
import { storeSites } from '../../gazetteer/index.ts';
import { matchText } from './match.ts';

const seen = (text: string) => matchText(text).map(({ level, adcode, name }) => [level, adcode, name]);

describe('a text is matched', () => {
  test.each([
    ['越城区人民中路235号', '门牌号', '330602'],
    ['浙江省绍兴市越城区府山街道人民中路235号', '门牌号', '330602'],
    ['新昌县人民中路126号(农业银行旁边)', '门牌号', '330624'],
    ['诸暨市 暨阳路３１８号', '门牌号', '330681'],
    ['越城区人民中路235号2单元', '单元号', '330602'],
    ['翰林花园', '住宅区', '330602'],
    ['延安路翰林花园3幢', '门牌号', '330602'],
    ['翰林花园3幢2单元501室', '单元号', '330602'],
    ['绍兴五金城', '兴趣点', '330602'],
    ['人民医院对面', '兴趣点', '330602'],
    ['建材市场', '兴趣点', '330602'],
    ['胜利路与中兴路路口附近', '道路交叉路口', '330602'],
    ['人民中路解放北路交叉口', '道路交叉路口', '330602'],
    ['店口镇湄池村18号', '村庄', '330681'],
    ['越城区人民中路', '道路', '330602'],
    ['越城区人民中路9999号', '道路', '330602'],
    ['迪荡商圈', '热点商圈', '330602'],
    ['袍江经济技术开发区', '开发区', '330602'],
    ['府山街道', '乡镇', '330602'],
    ['柯桥区', '区县', '330603'],
    ['绍兴市', '市', '330600'],
  ])('%s as %s', (text, level, adcode) => expect(seen(text)[0]?.slice(0, 2)).toEqual([level, adcode]));

  test('in each district that has such a street, when it names none', () => {
    expect(seen('人民中路100号').map(([, adcode]) => adcode)).toEqual(['330602', '330604', '330624', '330681']);
  });

  test.each(['北京市朝阳区阜通东大街6号', '@@@', '', '某某某某'])('to nothing: %s', (text) => expect(seen(text)).toEqual([]));

  test('to the very door of each of the 49 stores', () => {
    for (const { text, lng, lat, adcode } of storeSites) {
      const [match] = matchText(text);
      expect({ text, point: match?.point, adcode: match?.adcode }).toEqual({ text, point: [lng, lat], adcode });
      expect(isDeliverable(match?.level ?? '')).toBe(true);
    }
  });
});
