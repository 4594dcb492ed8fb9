import { canonicalText } from '../../text/index.ts';

/**
 * The words into which names, specs, codes and searches are cut, one file for all, so that what is typed agrees with what is
 * kept. Postgres has no dictionary for Chinese: a run of Han characters is read by its neighbouring pairs.
 */

/** A longer word is cut here, in what is searched and in what is typed alike. */
const WORD_CHARS_MAX = 40;

/** Units of the trade in the one spelling that is kept: 3米 and 3m, 5公斤 and 5kg, 2.5平方 and 2.5mm². A degree is left out. */
const UNITS: readonly (readonly [said: RegExp, kept: string])[] = [
  [/(\d)\s*(?:平方毫米|平方(?!米|厘|分)|方(?![管头垫孔形向榫柄块]))/g, '$1mm2'],
  [/(\d)\s*毫米/g, '$1mm'],
  [/(\d)\s*(?:厘米|公分)/g, '$1cm'],
  [/(\d)\s*米/g, '$1m'],
  [/(\d)\s*(?:英寸|吋|["″]|in(?![a-z]))/g, '$1寸'],
  [/(\d)\s*(?:公斤|千克)/g, '$1kg'],
  [/(\d)\s*克/g, '$1g'],
  [/(\d)\s*毫升/g, '$1ml'],
  [/(\d)\s*升/g, '$1l'],
  [/(\d)\s*瓦/g, '$1w'],
  [/(\d)\s*千伏/g, '$1kv'],
  [/(\d)\s*伏/g, '$1v'],
  [/(\d)\s*安(?![装全])/g, '$1a'],
  [/(\d)\s*[度°]/g, '$1 '],
  [/(\d)\s*(?:号(?!线)|#)/g, '$1 '],
];

/** Ａ１ → a1, m8x30, m8*30 and 8乘30 → 8×30, m8×30mm → m8×30, 2.0 → 2, Φ → φ, and one spelling of units. */
export const normalized = (text: string): string => {
  const plain = canonicalText(text).toLowerCase().replace(/[øϕ⌀∅]/g, 'φ').replace(/的/g, ' ');
  return UNITS.reduce((result, [said, kept]) => result.replace(said, kept), plain)
    .replace(/(\d)(?:mm|cm)?\s*[x*×✕✖╳乘]\s*(?=[φ\d])/g, '$1×')
    .replace(/(×\d+(?:\.\d+)?)mm(?!\d)/g, '$1')
    .replace(/(\d\.\d*?)0+(?!\d)/g, '$1').replace(/(\d)\.(?!\d)/g, '$1')
    .replace(/(\d)(?=m\d)/g, '$1 ');
};

const HAN = '(?=\\p{Script=Han})[\\p{L}\\p{N}]';
const OTHER = '(?!\\p{Script=Han})[\\p{L}\\p{N}]';
/** Numbers that a Chinese measure word belongs to: 4分, 8.8级, 1/2寸. */
const MEASURE = '\\d+(?:[./]\\d+)?(?:分钟|分|寸|级|位|孔|芯|珠|磅|盎司|齿|步|线(?![管槽盒卡端])|回路|码|层|目|型|类|档|开|吨)';
/** A number with its measure, a run of Han, or a word of other letters and digits that `. - / ×` may join. No lookbehind: older phones fail on it. */
const TOKEN = new RegExp(`${MEASURE}|(?:${HAN})+|(?:${OTHER})+(?:[.\\-/×](?:${OTHER})+)*`, 'gu');

/** @param text as `normalized` makes it. */
export const tokensOf = (text: string): string[] =>
  (text.match(TOKEN) ?? []).map((token) => [...token].slice(0, WORD_CHARS_MAX).join(''));

export const isHan = (token: string): boolean => /^\p{Script=Han}/u.test(token);

/** 六角螺栓 → 六角, 角螺, 螺栓. */
export const pairsOf = (run: string): string[] => {
  const characters = [...run];
  return characters.slice(1).map((each, index) => `${characters[index]}${each}`);
};

/** What a colour of one character is found by beside itself: 红 stands for 红色, too. */
export const COLOURS = '红黄蓝绿黑白灰棕橙银金';

/** m8×30 → 8×30, dn20 → 20, 2.5mm2 → 2.5, 4分 → 4: people leave out what goes without saying. */
const bareNumbers = (word: string): string[] => {
  const bare = /^[a-zφ]{0,3}(\d+(?:[./]\d+)?(?:×\d+(?:[./]\d+)?)*)(?:[a-z]{1,3}2?|\p{Script=Han}{1,2})?$/u.exec(word)?.[1];
  return bare === undefined || bare === word ? [] : [bare];
};

/** lj-m8-30 → lj, m8, 30, lj-m8, m8-30 and itself: any neighbouring parts of a code or a size. */
const stretches = (word: string): string[] => {
  const parts = word.split(/([-×])/);
  const all: string[] = [];
  for (let from = 0; from < parts.length; from += 2) {
    for (let to = from + 1; to <= parts.length; to += 2) all.push(parts.slice(from, to).join(''));
  }
  return all;
};

/** Every word by which a text is found. */
export const wordsOf = (text: string): string[] =>
  tokensOf(normalized(text)).flatMap((token) => {
    if (isHan(token)) return [...token, ...pairsOf(token), ...(COLOURS.includes(token) ? [`${token}色`] : [])];
    const all = stretches(token);
    return [...all, ...all.flatMap(bareNumbers), ...(token.includes('-') ? [token.replaceAll('-', '')] : [])];
  });

/**
 * Initials and whatever stands inside of them: wljls → wl, wlj, lj, ljls … Letters that are in the name itself (BVR in
 * bvrdgrdx) are a word of it and not initials, or BV would be found in BVR.
 */
export const wordsOfInitials = (initials: string, names: readonly string[]): string[] =>
  tokensOf(normalized(initials)).filter((token) => !isHan(token)).flatMap((token) => {
    const latin = names.flatMap((name) => tokensOf(normalized(name))).filter((word) => !isHan(word));
    const characters = [...latin.reduce((rest, word) => rest.replace(word, ''), token)].slice(0, 12);
    return [token, ...characters.flatMap((_, from) => characters.slice(from + 1).map((__, length) => characters.slice(from, from + length + 2).join('')))];
  });
