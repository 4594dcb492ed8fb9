import { describe, expect, test } from '@jest/globals';
import { ruleWords } from './figures.ts';

const tally = (fired: number, fates: Partial<Record<'cancelled' | 'returned' | 'overdue' | 'fine' | 'open' | 'noOrder', number>> = {}) =>
  ({ fired, fates: { cancelled: 0, returned: 0, overdue: 0, fine: 0, open: 0, noOrder: 0, ...fates } });

describe('one rule is spoken of alone', () => {
  test.each([
    ['how often it was wrong, though the others were right', tally(59, { fine: 50, open: 9 }), '“新店”会触发 59 次；结局已知的 50 次里，后来出问题 0 次，正常 50 次，拦得准的占 0%。', true],
    ['how often it was right', tally(12, { cancelled: 3, returned: 2, overdue: 1, fine: 2, noOrder: 4 }), '“新店”会触发 12 次；结局已知的 8 次里，后来出问题 6 次，正常 2 次，拦得准的占 75%。', false],
    ['half of them right', tally(2, { cancelled: 1, fine: 1 }), '“新店”会触发 2 次；结局已知的 2 次里，后来出问题 1 次，正常 1 次，拦得准的占 50%。', false],
    ['that nobody knows yet', tally(3, { open: 1, noOrder: 2 }), '“新店”会触发 3 次，都没成单或还没有结局，看不出准不准。', false],
    ['that it never did anything', tally(0), '“新店”一次也不会触发。', false],
  ])('%s', (_, counted, sentence, isMostlyWrong) => expect(ruleWords('新店', counted)).toEqual({ sentence, isMostlyWrong }));
});
