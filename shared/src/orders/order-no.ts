/**
 * Order numbers can be read aloud and survive it: `F017-261123-004-8` is the fourth order of franchise store F017 on
 * 2026-11-23, and 8 checks it. Per store and day they have no gaps. SQL makes them (`app.order_no`), by this same rule.
 */
const ORDER_NO = /^([SF])(\d{3})-(\d{6})-(\d{3,6})-(\d)$/;

/**
 * Damm's quasigroup of order 10 (H. M. Damm, “Totally anti-symmetric quasigroups”, 2004): finds every single wrong digit
 * and every two neighbours swapped, the two mistakes people make when they read numbers aloud.
 */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

export const checkDigit = (digits: string): number =>
  [...digits].reduce((interim, digit) => DAMM[interim]![Number(digit)]!, 0);

/** `storeCode` like F017, `day` like 2026-11-23 (Shanghai), `sequence` from 1. */
export const formatOrderNo = (storeCode: string, day: string, sequence: number): string => {
  const body = [storeCode, day.slice(2).replaceAll('-', ''), String(sequence).padStart(3, '0')];
  return `${body.join('-')}-${checkDigit(digitsOf(body.join('')))}`;
};

/** Whether a number could be one of ours: its form is right and its check digit agrees. */
export const isOrderNo = (text: string): boolean => {
  if (!ORDER_NO.test(text)) return false;
  return checkDigit(digitsOf(text)) === 0;
};

const digitsOf = (text: string): string => text.replace(/\D/g, '');
