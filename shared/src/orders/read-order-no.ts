import * as z from 'zod/mini';
import { canonicalText, cleanText } from '../text/index.ts';
import { isOrderNo } from './order-no.ts';

/** Longer texts are no answer to "which order?". */
const TEXT_MAX = 200;
/** What people write between the parts of a number, or put there when they read it aloud. */
const BETWEEN = '[\\s\\-_./·,]*';
/** O and I stand for the 0 and 1 that they look like; the check digit says whether that was right. */
const DIGIT = '[0-9OIL]';
/** A letter and at least 13 digits, whatever stands between them and whatever stands around: 订单号：F017-261123-004-8. */
const CANDIDATE = new RegExp(`(?<![A-Z0-9])[SF](?:${BETWEEN}${DIGIT}){13,}(?![A-Z])`, 'g');
/** Store, day, sequence of three to six digits, check digit. */
const DIGITS_MIN = 13, DIGITS_MAX = 16;

/**
 * The order number in a text, as SQL writes it, or null when there is none or more than one. Every box that takes an order
 * number asks this: pasted with full-width dashes, typed without any, read aloud in groups, with a word before it.
 */
export const readOrderNo = (text: string): string | null => {
  if (text.length > TEXT_MAX) return null;
  const found = new Set((canonicalText(text).toUpperCase().match(CANDIDATE) ?? []).flatMap(numbersIn));
  return found.size === 1 ? [...found][0]! : null;
};

/** Parted as we part it: then nothing is in question, whatever follows. */
const PARTED = new RegExp(`^[SF]${BETWEEN}${DIGIT}{3}(?:${BETWEEN}(?<!${DIGIT})${DIGIT}{6})(?:${BETWEEN}(?<!${DIGIT})${DIGIT}{3,6})(?:${BETWEEN}(?<!${DIGIT})${DIGIT})(?!${DIGIT})`);

/** Else the digits up to each gap are tried, for in `F017261123 004 8 3` the 3 may be a quantity. */
const numbersIn = (candidate: string): string[] => {
  const parted = PARTED.exec(candidate)?.[0];
  const ends = parted ? [parted.length] : [...candidate.matchAll(new RegExp(`${DIGIT}(?!${DIGIT})`, 'g'))].map(({ index }) => index + 1);
  return ends.map((end) => written(candidate.slice(0, end))).filter((no) => no !== null);
};

const written = (text: string): string | null => {
  const digits = text.slice(1).replace(/O/g, '0').replace(/[IL]/g, '1').replace(/\D/g, '');
  if (digits.length < DIGITS_MIN || digits.length > DIGITS_MAX) return null;
  const [store, day, sequence] = [digits.slice(0, 3), digits.slice(3, 9), digits.slice(9, -1)];
  const no = `${text[0]}${store}-${day}-${sequence}-${digits.slice(-1)}`;
  return isDay(day) && isSequence(sequence) && isOrderNo(no) ? no : null;
};

/** 261123; an order is placed on a day that there is. */
const isDay = (day: string): boolean => {
  const iso = `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`;
  return new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ?? false;
};

/** Three digits, or more without a zero in front: 004, 999, 1000. */
const isSequence = (sequence: string): boolean => (sequence.length > 3 ? !sequence.startsWith('0') : sequence !== '000');

/** On the wire, in any form that can be read in one way only. */
export const orderNo = z.string().check(z.overwrite((text) => readOrderNo(text) ?? text), z.refine(isOrderNo, '订单号不对，请核对每一位数字'));

const LABEL = /^(?:订单编号|订单号|单号|订单|NO\.?|#)[\s::]*/;
/** A store and some of the day, or a store, the day and some of the sequence. */
const BEGINNING = /^([SF]\d{3})(\d{1,6})(\d{1,3})?$/;

/**
 * What somebody looks for where an order number may be typed among other things: the number, however it was written; the
 * beginning of one (F0172611 → F017-2611); a code in its canonical form; and names as they are written, which is how they are kept.
 */
export const readSearch = (text: string): string => readOrderNo(text) ?? beginningIn(text) ?? (isCode(text) ? canonicalText(text) : cleanText(text));

const beginningIn = (text: string): string | null => {
  const typed = canonicalText(text).toUpperCase().replace(LABEL, '').replace(/[\s\-_./·]/g, '');
  const parts = BEGINNING.exec(typed);
  return parts ? parts.slice(1).filter(Boolean).join('-') : null;
};

const isCode = (text: string): boolean => /^[\x20-\x7e]*$/.test(canonicalText(text));
