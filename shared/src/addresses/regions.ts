/**
 * Where a store may have goods delivered: administrative codes (GB/T 2260, AMap's `adcode`), or HQ's permission
 * for anywhere. A code that ends in zeros covers all below it: 330600 is the whole of Shaoxing.
 */
export type AllowedRegions = readonly string[] | 'anywhere';

/** The six districts and county-level cities of Shaoxing (绍兴市, 330600), in the order of their codes. */
export const SHAOXING_DISTRICTS: Readonly<Record<string, string>> = {
  330602: '越城区',
  330603: '柯桥区',
  330604: '上虞区',
  330624: '新昌县',
  330681: '诸暨市',
  330683: '嵊州市',
};

/** 330602 → 330602, 330600 → 3306, 330000 → 33: what the codes below it begin with. */
const stem = (adcode: string): string => adcode.replace(/(?:00){1,2}$/, '');

const covers = (allowed: string, adcode: string): boolean => adcode.startsWith(stem(allowed));

/** Whether an address in this district may be delivered to. An empty list allows nothing. */
export const isInRegion = (adcode: string, allowed: AllowedRegions): boolean =>
  allowed === 'anywhere' || allowed.some((each) => covers(each, adcode));

const ABOVE: Readonly<Record<string, string>> = { 330600: '绍兴市', 330000: '浙江省' };

/** 330602 → 越城区; a code from elsewhere stays a code, which is at least true. */
export const districtName = (adcode: string): string => SHAOXING_DISTRICTS[adcode] ?? ABOVE[adcode] ?? adcode;
