import { idOf } from '../ids.ts';

export interface Line {
  id: string; code: string; name: string;
  /** Minutes of all stations together, Monday first; 0 is a day off. */
  week: readonly number[];
}

const line = (code: string, name: string, week: readonly number[]): Line => ({ id: idOf('craft line', code), code, name, week });

export const LINES: readonly Line[] = [
  line('MEN', '防盗门线', [960, 960, 960, 960, 960, 480, 0]),
  line('CHUANG', '铝合金门窗线', [1440, 1440, 1440, 1440, 1440, 0, 0]),
  line('HAN', '不锈钢焊接线', [960, 960, 960, 960, 960, 960, 0]),
  line('JIA', '货架线', [960, 960, 960, 960, 960, 0, 0]),
];

export interface Holiday {
  day: string; name: string;
  /** Null: closed. Else the weekday, Monday 1, whose hours hold. */
  worksAs: number | null;
}

const closed = (name: string, ...days: string[]): Holiday[] => days.map((day) => ({ day, name, worksAs: null }));
const worked = (name: string, ...days: [day: string, worksAs: number][]): Holiday[] => days.map(([day, worksAs]) => ({ day, name: `${name}调休上班`, worksAs }));

/**
 * 2026: 国务院办公厅关于2026年部分节假日安排的通知 (国办发明电〔2025〕7号), with the weekends worked in exchange.
 * 2027: the days that are free by law, 全国年节及纪念日放假办法 as of 2025; which weekends are worked in exchange is announced late
 * in the year before, and headquarters adds them then.
 */
export const HOLIDAYS: readonly Holiday[] = [
  ...closed('元旦', '2026-01-01', '2026-01-02', '2026-01-03'),
  ...worked('元旦', ['2026-01-04', 5]),
  ...closed('春节', '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'),
  ...worked('春节', ['2026-02-14', 5], ['2026-02-28', 1]),
  ...closed('清明节', '2026-04-04', '2026-04-05', '2026-04-06'),
  ...closed('劳动节', '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'),
  ...worked('劳动节', ['2026-05-09', 1]),
  ...closed('端午节', '2026-06-19', '2026-06-20', '2026-06-21'),
  ...closed('中秋节', '2026-09-25', '2026-09-26', '2026-09-27'),
  ...closed('国庆节', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'),
  ...worked('国庆节', ['2026-09-20', 2], ['2026-10-10', 3]),
  ...closed('元旦', '2027-01-01'),
  ...closed('春节', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'),
  ...closed('清明节', '2027-04-05'),
  ...closed('劳动节', '2027-05-01', '2027-05-02'),
  ...closed('端午节', '2027-06-09'),
  ...closed('中秋节', '2027-09-15'),
  ...closed('国庆节', '2027-10-01', '2027-10-02', '2027-10-03'),
];
