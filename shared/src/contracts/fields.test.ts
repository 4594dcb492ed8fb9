import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import type { Contract } from './contract.ts';
import { lines, personName, text } from './fields.ts';
import * as contracts from './index.ts';

/** Made by machines for machines: compared byte by byte, never written by hand. */
const OPAQUE = /^(?:wxCode|phoneCode|bindToken|refreshToken|after)$/;

interface Def {
  readonly type: string;
  readonly shape: Record<string, z.core.$ZodType>;
  readonly options: readonly z.core.$ZodType[];
  readonly element: z.core.$ZodType;
  readonly innerType: z.core.$ZodType;
  readonly in: z.core.$ZodType;
}

/** Every string that a request can carry, with where it stands. */
const stringsOf = (shape: z.core.$ZodType, path: string): [string, z.core.$ZodType][] => {
  const def = shape._zod.def as unknown as Def;
  switch (def.type) {
    case 'string': return [[path, shape]];
    case 'object': return Object.entries(def.shape).flatMap(([name, part]) => stringsOf(part, `${path}.${name}`));
    case 'union': return def.options.flatMap((part) => stringsOf(part, path));
    case 'array': return stringsOf(def.element, path);
    case 'optional': case 'nullable': case 'default': return stringsOf(def.innerType, path);
    case 'pipe': return stringsOf(def.in, path);
    default: return [];
  }
};

const written = Object.values<Contract>(contracts).flatMap(({ name, request }) => stringsOf(request, name))
  .filter(([path]) => !OPAQUE.test(path.slice(path.lastIndexOf('.') + 1)));
const required = written.filter(([, shape]) => !z.safeParse(shape, '').success);

describe('a text in a request', () => {
  test('is found in every contract that has one', () => {
    expect(written.map(([path]) => path)).toEqual(expect.arrayContaining(['createAddress.contactName', 'placeOrder.note', 'saveView.name', 'bindSession.inviteCode']));
  });

  test.each(required)('%s is missing when nobody can see it', (_, shape) => {
    for (const nothing of ['\u200B', '\u3164', '\u2800', '\u202E', '\uFEFF ', '\u{E0041}']) {
      for (const times of [1, 2, 6, 8, 11]) expect(z.safeParse(shape, nothing.repeat(times)).success).toBe(false);
    }
  });

  test.each(written)('%s hides nothing once it is taken', (_, shape) => {
    const taken = ['面\u202E码', 'a\u200Bb', '1\u0007'].map((given) => z.safeParse(shape, given)).filter((each) => each.success);
    for (const { data } of taken) for (const hidden of ['\u202E', '\u200B', '\u0007']) expect(data).not.toContain(hidden);
  });
});

describe('a text of two characters at least', () => {
  test.each([['one that JavaScript counts twice', '𠮷', false], ['one and what nobody sees', '张\u200B', false], ['two', '张三', true], ['two apart', ' 张 ', false]])(
    'is or is not %s', (_, given, expected) => expect(z.safeParse(text(2, 20), given).success).toBe(expected));

  test('is measured as it is kept', () => expect(z.parse(text(1, 4), '\u200B  张  三 \u202E')).toBe('张 三'));
});

test.each([['-', false], ['——', false], ['13900001001', false], ['。', false], ['张', true], ['1号店老王', true], ['Li', true]])('%s is somebody’s name: %s', (given, expected) => {
  expect(z.safeParse(personName(1, 20), given).success).toBe(expected);
});

test('a note keeps its lines and no marks that turn them round', () => {
  expect(z.parse(lines(0, 200), '后门\u202E卸货\r\n先打电话\u200F')).toBe('后门卸货\n先打电话');
});

test.each([
  ['张', ['请至少写 2 个字']], ['\u200B', ['请至少写 2 个字']], ['𠮷', ['请至少写 2 个字']], ['张三李四王', ['最多写 4 个字']],
])('what is wrong with the length of %j is said once, in Chinese', (given, said) => {
  expect(z.safeParse(text(2, 4), given).error?.issues.map(({ message }) => message)).toEqual(said);
});
