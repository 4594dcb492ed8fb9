import type { Contract, Refusal } from '@zhundan/shared';
import * as z from 'zod';
import { readBody } from './body.ts';
import { invalidField, invalidInput } from './invalid.ts';

const chinese = z.locales.zhCN().localeError;

/**
 * The whole input of a request under one roof, as its contract wants it: parts of the path, then the query of a GET or
 * DELETE, the body of a POST or PATCH. A name may come from one place only.
 */
export const readInput = async (
  contract: Contract, request: Request, params: Readonly<Record<string, string>>,
): Promise<{ input: unknown } | Refusal> => {
  const rest = await restOf(contract, request);
  if ('refused' in rest) return rest;
  if (Object.keys(params).some((name) => Object.hasOwn(rest.given, name))) return invalidField('', '同一个字段不能既在路径里又在内容里。');

  const parsed = z.safeParse(contract.request, { ...rest.given, ...params }, { error: chinese });
  if (!parsed.success) {
    return invalidInput(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
  }
  const unstorable = findUnstorable(parsed.data, []);
  return unstorable === null ? { input: parsed.data } : invalidField(unstorable.join('.'), '含有无法保存的字符，或嵌套太深，请删除后重新输入。');
};

const restOf = async (contract: Contract, request: Request): Promise<{ given: Record<string, unknown> } | Refusal> => {
  if (contract.method === 'GET' || contract.method === 'DELETE') return { given: queryOf(new URL(request.url).searchParams) };

  const read = await readBody(request);
  if ('refused' in read) return read;
  const { body = {} } = read;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return invalidField('', '请求的内容应为一个 JSON 对象。');
  return { given: body as Record<string, unknown> };
};

/** A name that comes twice becomes a list, which no contract takes. */
const queryOf = (query: URLSearchParams): Record<string, unknown> =>
  Object.fromEntries([...new Set(query.keys())].map((name) => {
    const values = query.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  }));

/** Rules are the deepest there is, at some fifteen; what a contract leaves unparsed may come as deep as its sender likes. */
const DEPTH_MAX = 64;

/** Postgres stores neither NUL nor half a character; JSON carries both. Nor is anything stored that is nested beyond reason. */
const findUnstorable = (value: unknown, path: readonly (string | number)[]): readonly (string | number)[] | null => {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= DEPTH_MAX) return path;
  for (const [key, each] of Object.entries(value)) {
    const found = findUnstorable(each, [...path, key]);
    if (found) return found;
  }
  return null;
};
