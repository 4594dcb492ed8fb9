/** Numbers as people write them: `1,200`, `1.5万`, `两千五`, `一百二`. */

const TIMES: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000 };
const DIGIT = '[一二两三四五六七八九]';
const valueOf = (digit: string | undefined): number => (digit === undefined ? 0 : digit === '两' ? 2 : ' 一二三四五六七八九'.indexOf(digit));

/** Sources of regular expressions, for whoever looks for numbers inside of words. */
export const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?[万千百]?';
export const CHINESE = '[零〇一二两三四五六七八九十百千万]+';

const ARABIC_WHOLE = /^(-?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([万千百]?)$/;
const SECTION = new RegExp(`^(?:(${DIGIT})千)?零?(?:(${DIGIT})百)?零?(?:(${DIGIT}?)(十))?零?(${DIGIT})?$`);

/** `1,200` → 1200, `1.5万` → 15000, `-5` → -5. The point moves before anything is multiplied: 1.1万 is 11000 to the last. */
const arabic = (text: string): number | null => {
  const found = ARABIC_WHOLE.exec(text);
  if (!found) return null;
  const [, sign, number = '', times = ''] = found;
  const [whole = '', fraction = ''] = number.replace(/,/g, '').split('.');
  const value = (Number(whole + fraction) * (TIMES[times] ?? 1)) / 10 ** fraction.length;
  return sign ? -value : value;
};

/** Below a 万: 五千三百二十一. */
const section = (text: string): number | null => {
  const found = SECTION.exec(text);
  if (!found || text === '') return null;
  const [, thousands, hundreds, tens, ten, ones] = found;
  return valueOf(thousands) * 1_000 + valueOf(hundreds) * 100 + (ten ? (valueOf(tens || '一')) * 10 : 0) + valueOf(ones);
};

/** A last digit right after 百, 千 or 万 counts the next unit down, as it is spoken: 一百二 is 120, 一万二 is 12000. */
const SPOKEN_SHORT = new RegExp(`^(.*)([百千万])(${DIGIT})$`);

const chinese = (spoken: string): number | null => {
  const text = spoken.replace(/〇/g, '零').replace(SPOKEN_SHORT, (_, head: string, unit: string, digit: string) =>
    `${head}${unit}${digit}${{ 百: '十', 千: '百', 万: '千' }[unit]!}`);
  const [first = '', second, third] = text.split('万');
  if (third !== undefined) return null;
  if (second === undefined) return section(first);
  const [high, low] = [section(first), second === '' ? 0 : section(second)];
  return high === null || low === null ? null : high * 10_000 + low;
};

/** The value of a number that is written out to its end, in digits or characters; null when it is none (几百, 十几, 半). */
export const numberOf = (text: string): number | null => arabic(text) ?? chinese(text);
