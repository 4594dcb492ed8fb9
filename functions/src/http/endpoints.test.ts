import { describe, expect, test } from '@jest/globals';
import { COMMON_REFUSALS, contracts, REFUSAL_CODES } from '@zhundan/shared';
import { endpoint, openEndpoint } from './endpoint.ts';
import { type ShopDeps, shopEndpoints } from './endpoints.ts';

const all = Object.values(contracts);

describe('the doors', () => {
  test('are those of the contracts, each once', () => {
    expect(shopEndpoints({} as ShopDeps).map(({ contract }) => contract.name).sort()).toEqual(all.map(({ name }) => name).sort());
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
