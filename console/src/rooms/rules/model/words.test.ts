import { describe, expect, test } from '@jest/globals';
import { FACTS } from '@zhundan/shared';
import { isFoundBy, wordsOf } from './words.ts';

const CATEGORIES = ['五金工具', '电工', '管道'];
const found = (typed: string): string[] => Object.values(FACTS).filter((fact) => isFoundBy(wordsOf(fact, CATEGORIES), typed)).map(({ key }) => key);

describe('a fact is found', () => {
  test.each([
    ['单笔数量', ['qtyOfCategory', 'qtyOfSku', 'maxQtyOfOneSku', 'unitCount']],
    ['五金', ['qtyOfCategory', 'amountOfCategory', 'categories']], ['电工 数量', ['qtyOfCategory']],
    ['前30天', ['storeDays']], ['新店', ['storeDays', 'isFirstOrder']], ['门店下单天数', ['storeDays']],
    ['重复', ['sameSkusInHours', 'sameGoodsInHours', 'overlapInHours']], ['刷单', ['sameSkusInHours', 'isDailyHabit']], ['每天', ['isDailyHabit']], ['SKU 数量', ['qtyOfSku', 'maxQtyOfOneSku']],
  ])('by %s', (typed, keys) => expect(found(typed)).toEqual(expect.arrayContaining(keys)));

  test('by what a number is about, not by the number', () => expect(found('前30天')).toEqual(found('前 7 天')));
  test('not by what it is not about', () => {
    expect(found('五金')).not.toContain('orderTotal');
    expect(found('单笔数量')).not.toContain('storeDays');
    expect(found('没有这回事')).toEqual([]);
  });

  test('and says whether it is of a line or of the order', () => {
    for (const key of ['qtyOfCategory', 'amountOfCategory', 'unitCount', 'qtyOfSku', 'orderTotal']) expect(`${FACTS[key]!.label}${FACTS[key]!.how}`).toContain('整单');
    expect(FACTS['maxQtyOfOneSku']!.label).toContain('单行');
  });
});
