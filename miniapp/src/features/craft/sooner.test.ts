import { describe, expect, test } from '@jest/globals';
import type { Offer, Sooner } from '@zhundan/shared';
import { adviceOf } from './sooner';

const offer = { specText: '960×2050 左内开', priceFen: 128_000, available: 16 } as Offer;
const part = (qty: number, readyOn: string | null) => ({ qty, readyOn, leadDays: readyOn && 9 }) as Extract<Sooner, { kind: 'split' }>['now'];

describe('what would be sooner is said before the tap', () => {
  test.each<[string, Sooner, string, string]>([
    ['a part of it, and when the rest', { kind: 'split', now: part(20, '2026-12-08'), later: part(10, '2026-12-15') },
      '先订 20 樘，12月8日 周二 可交', '其余 10 樘另下一单，约 12月15日 周二 可交'],
    ['a part of it, when nobody can say when the rest', { kind: 'split', now: part(20, '2026-12-08'), later: part(900, null) },
      '先订 20 樘，12月8日 周二 可交', '其余 900 樘另下一单，由工艺部排定'],
    ['another spec in stock, with its price', { kind: 'otherSpec', offer, qty: 1, readyOn: null, leadDays: 0 },
      '换成 960×2050 左内开', '有现货 16 樘，¥1,280.00/樘'],
    ['another spec on a line with room, with its date', { kind: 'otherSpec', offer, qty: 12, readyOn: '2026-12-02', leadDays: 9 },
      '换成 960×2050 左内开', '12月2日 周三 可交，9 天，¥1,280.00/樘，12 樘'],
    ['pieces elsewhere', { kind: 'stockElsewhere', warehouseName: '诸暨分仓', available: 3, coversAll: false },
      '诸暨分仓有现货 3 樘', '够一部分，点这里在备注里请仓库调拨'],
  ])('%s', (_, option, title, hint) => expect(adviceOf(option, '樘')).toMatchObject({ title, hint }));
});
