import * as z from 'zod/mini';
import { MONEY_MAX_FEN } from '../money/fen.ts';
import { readSearch } from '../orders/read-order-no.ts';
import { cleanLines, cleanText, hasLetter, readMobile } from '../text/index.ts';

/** The fields that several contracts share, each with its bound. */

/** Lower case, as SQL writes them: otherwise one id would have two spellings. */
export const uuid = z.uuid().check(z.toLowerCase());

/** Chosen by the caller, once per intended write; the same one again is answered with the first answer. */
export const requestId = z.uuid().check(z.toLowerCase());

/** Whole fen (分). Never negative on the wire. */
export const fen = z.int().check(z.minimum(0), z.maximum(MONEY_MAX_FEN));

const tooShort = (min: number): string => `请至少写 ${min} 个字`;
const lengthBetween = (min: number, max: number) =>
  [z.minLength(min, { error: tooShort(min), abort: true }), z.maxLength(max, `最多写 ${max} 个字`)] as const;

/** 𠮷 counts twice for JavaScript and once for people and Postgres, which both ask for two. */
const charactersAtLeast = (min: number) => z.refine<string>((text) => Array.from(text).length >= min, tooShort(min));

/** What people write on one line: cleaned, then measured, so that what nobody can see is as good as nothing. */
export const text = (min: number, max: number) =>
  z.string().check(z.overwrite(cleanText), ...lengthBetween(min, max), charactersAtLeast(min));

/** What people are called: one letter at least, for neither - nor a phone number is a name. */
export const personName = (min: number, max: number) => text(min, max).check(z.refine(hasLetter, '请填写姓名'));

/** The same for notes, reasons and questions, which may have several lines. */
export const lines = (min: number, max: number) =>
  z.string().check(z.overwrite(cleanLines), ...lengthBetween(min, max), charactersAtLeast(min));

/** What is looked for among order numbers, codes and names. */
export const sought = (min: number, max: number) => z.string().check(z.overwrite(readSearch), ...lengthBetween(min, max));

/** How many of a unit; the pack multiple is judged by the rules, not by the shape. */
export const QTY_MAX = 1_000_000;
export const quantity = z.int().check(z.minimum(1), z.maximum(QTY_MAX));

/** An opaque place in a keyset-paged list; comes from `next`, goes back as `after`. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(400));

export const PAGE_LIMIT_MAX = 50;
export const pageLimit = z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(PAGE_LIMIT_MAX)), 20);

/** An instant: ISO 8601 with an offset, UTC in every answer. */
export const instant = z.iso.datetime({ offset: true });

/** A calendar day in Asia/Shanghai, `2026-09-23`. ISO 8601 has a year 0000; Postgres has none. */
export const day = z.iso.date().check(z.regex(/^[1-9]\d{3}-/));

/** GCJ-02 degrees, as AMap and WeChat give them; the box is mainland China, generously. */
export const gcj02Point = z.strictObject({
  lng: z.number().check(z.minimum(73), z.maximum(136)),
  lat: z.number().check(z.minimum(3), z.maximum(54)),
});
export type Gcj02Point = z.infer<typeof gcj02Point>;

/** A Chinese mobile number, kept without country code, spaces or dashes. */
export const mobile = z.string().check(z.overwrite((typed) => readMobile(typed) ?? typed), z.regex(/^1[3-9]\d{9}$/, '手机号应为 11 位数字，请核对'));

export const SKU_CODE_CHARS_MAX = 40;
export const skuCode = text(1, SKU_CODE_CHARS_MAX);

/** `priceList` version as shown to people: counts up per channel from 1; 0 while a channel has no list yet. */
export const priceListVersion = z.int().check(z.minimum(0), z.maximum(1_000_000));
