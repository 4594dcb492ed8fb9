import { describe, expect, test } from '@jest/globals';
import { COMMON_REFUSALS, contracts, REFUSAL_CODES } from '@zhundan/shared';
import { type Endpoint, endpoint, openEndpoint } from './endpoint.ts';
import { type AdminDeps, adminEndpoints } from './admin-endpoints.ts';
import { type ShopDeps, shopEndpoints } from './endpoints.ts';

const all = Object.values(contracts);

describe('the doors', () => {
  test('are those of the contracts, each once', () => {
    const doors = [...shopEndpoints({} as ShopDeps), ...adminEndpoints({} as AdminDeps)];
    expect(doors.map(({ contract }) => contract.name).sort()).toEqual(all.map(({ name }) => name).sort());
  });

  test('of headquarters stand under /api/admin/, and no others do', () => {
    const isAdmin = ({ contract }: Endpoint): boolean => contract.path.startsWith('/api/admin/');
    expect([adminEndpoints({} as AdminDeps).every(isAdmin), shopEndpoints({} as ShopDeps).some(isAdmin)]).toEqual([true, false]);
  });

  test('stand at places of their own', () => {
    expect(new Set(all.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)).size).toBe(all.length);
  });

  test('are open or closed as the contract says, whatever the table of doors says', () => {
    expect(() => openEndpoint(contracts.placeOrder, async () => ({}) as never)).toThrow('not open');
    expect(() => endpoint(contracts.startSession, async () => ({}) as never)).toThrow('is open');
  });
});

test('every refusal may be given by somebody', () => {
  const given = new Set([...COMMON_REFUSALS, ...all.flatMap(({ refusals }) => [...refusals])]);
  expect(REFUSAL_CODES.filter((code) => !given.has(code))).toEqual([]);
});
