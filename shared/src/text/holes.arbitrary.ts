/** What stands in a sentence where a part of it was missing, as people would see it; null when it is whole. */
export const holeIn = (sentence: string): string | null => HOLES.find((hole) => hole.test(sentence))?.source ?? null;

const HOLES = [
  /undefined|null|NaN|\[object|Invalid/, /\$\{|%s/, /^\s*$/, /^[\s，。、：；）」”]/,
  /…（/, /（\s*）|\(\s*\)|「\s*」|“\s*”|《\s*》/, /[（「“]\s*[，。、：；]/, /[，、：；（「“]\s*(?:$|[，。、：；）」”])/, /。\s*[，。、：；]/, /「\s|\s」/, / {2,}/, /\s[，。、：；]/,
  /(?:地址在|不在|定位到|改为|超过|低于|属于|含有|不含|相差|只剩|最少订|要看|预计)\s*(?:$|[，。、…）])/,
];
