import type { Method } from '@zhundan/shared';

/** Where a contract's input goes on the wire: `{name}` parts of the path, then the query or the body. */
export interface Addressed {
  readonly path: string;
  readonly body: Record<string, unknown> | null;
}

export const addressOf = (contract: { method: Method; path: string }, input: object): Addressed => {
  const rest: Record<string, unknown> = { ...input };
  const path = contract.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (contract.method === 'POST' || contract.method === 'PATCH') return { path, body: rest };
  return { path: path + queryOf(rest), body: null };
};

const queryOf = (input: Record<string, unknown>): string => {
  const given = Object.entries(input).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)]))}`;
};
