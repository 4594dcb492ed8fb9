import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { contracts, type SignedIn } from '@zhundan/shared';
import phoneStorage, { answerRequests, resetPhone } from '../../stubs/taro';
import { call } from './call';
import { useNetwork } from './network';
import { useSession } from './session';

const USER: SignedIn['user'] = { userId: 'u', name: '王老板', role: 'franchisee', store: null, stores: [] };
const signedIn = (accessToken: string, refreshToken: string): SignedIn => ({
  status: 'signedIn', accessToken, accessExpiresAt: '2026-11-23T00:00:00Z', refreshToken, user: USER,
});

const refusal = (code: string) => ({ error: { code, message: '说明', requestId: 'r-1' } });
const json = (statusCode: number, data: unknown) => Promise.resolve({ statusCode, data });
const tokenOf = (header: Record<string, string>) => header['authorization'];

beforeEach(() => {
  process.env.TARO_APP_API_BASE = '';
  resetPhone();
  useSession.getState().begin(signedIn('old', 'refresh-1'));
  useNetwork.getState().report('online');
});

describe('a call', () => {
  test('puts the parts of the path into the path and the rest into the query', async () => {
    const asked: string[] = [];
    answerRequests(({ url, method }) => {
      asked.push(`${method} ${url}`);
      return json(200, { products: [], next: null });
    });
    await call(contracts.listProducts, { query: '六角 m8', limit: 20 });
    await call(contracts.getProduct, { productId: 'a/b' });
    expect(asked).toEqual([
      'GET /api/catalog/products?query=%E5%85%AD%E8%A7%92%20m8&limit=20', 'GET /api/catalog/products/a%2Fb',
    ]);
  });

  test('answers a refusal as a value, with its details', async () => {
    answerRequests(() => json(409, { error: { code: 'STOCK_SHORT', message: '库存不足', requestId: 'r', details: { findings: [] } } }));
    const reply = await call(contracts.getProduct, { productId: 'p' });
    expect(reply).toEqual({ ok: false, refusal: { code: 'STOCK_SHORT', message: '库存不足', requestId: 'r', details: { findings: [] } } });
  });

  test('answers what is no refusal of ours with an opaque one', async () => {
    answerRequests(() => json(500, '<html>'));
    expect(await call(contracts.getProduct, { productId: 'p' })).toMatchObject({ ok: false, refusal: { code: 'INTERNAL' } });
  });

  test('sends a PATCH as WeChat can: a POST that says so', async () => {
    const seen: unknown[] = [];
    answerRequests(({ method, header }) => {
      seen.push(method, header['x-http-method-override']);
      return json(200, {});
    });
    await call(contracts.updateAddress, {
      requestId: 'r', addressId: 'a', contactName: '王', phone: '13800000000', text: '人民路1号', door: '', pin: { lng: 120, lat: 30 }, isDefault: false,
    });
    expect(seen).toEqual(['POST', 'PATCH']);
  });
});

describe('an expired token', () => {
  const serverThatRefreshes = () => {
    let refreshes = 0;
    answerRequests(({ url, header }) => {
      if (url.endsWith('/api/session/refresh')) {
        refreshes += 1;
        return json(200, signedIn('new', 'refresh-2'));
      }
      return tokenOf(header) === 'Bearer new' ? json(200, { categories: [] }) : json(401, refusal('TOKEN_EXPIRED'));
    });
    return () => refreshes;
  };

  test('is refreshed once for many calls, which then all succeed', async () => {
    const refreshes = serverThatRefreshes();
    const replies = await Promise.all(Array.from({ length: 5 }, () => call(contracts.listCategories, {})));
    expect(replies.every((reply) => reply.ok)).toBe(true);
    expect(refreshes()).toBe(1);
  });

  test('whose refresh is refused ends the session', async () => {
    answerRequests(({ url }) => json(401, refusal(url.endsWith('refresh') ? 'REFRESH_TOKEN_INVALID' : 'TOKEN_EXPIRED')));
    expect(await call(contracts.listCategories, {})).toMatchObject({ ok: false });
    expect(useSession.getState().user).toBeNull();
  });

  test('whose refresh got no answer keeps the session', async () => {
    answerRequests(({ url }) => (url.endsWith('refresh') ? Promise.reject(new Error('request:fail')) : json(401, refusal('TOKEN_EXPIRED'))));
    await call(contracts.listCategories, {});
    expect(useSession.getState().refreshToken).toBe('refresh-1');
  });
});

describe('without an answer', () => {
  const countTries = () => {
    let tries = 0;
    answerRequests(() => {
      tries += 1;
      return Promise.reject(new Error('request:fail timeout'));
    });
    return () => tries;
  };

  beforeEach(() => void jest.useFakeTimers());
  const settled = async <T>(promise: Promise<T>): Promise<T> => {
    await jest.runAllTimersAsync();
    jest.useRealTimers();
    return promise;
  };

  test('a read is tried three times, then says so', async () => {
    const tries = countTries();
    expect(await settled(call(contracts.listCategories, {}))).toMatchObject({ ok: false, refusal: { code: 'TIMEOUT', requestId: null } });
    expect(tries()).toBe(3);
    expect(useNetwork.getState().state).toBe('slow');
  });

  test('a write with its idempotency key is tried twice, with the same key', async () => {
    const keys: unknown[] = [];
    answerRequests(({ data }) => {
      keys.push((data as { requestId: string }).requestId);
      return Promise.reject(new Error('request:fail'));
    });
    await settled(call(contracts.cancelOrder, { requestId: 'k', orderNo: 'F017-261123-004-8', reason: '重复' }));
    expect(keys).toEqual(['k', 'k']);
  });

  test('a write without a key is tried once', async () => {
    const tries = countTries();
    await settled(call(contracts.startSession, { wxCode: 'c' }));
    expect(tries()).toBe(1);
  });
});

describe('another tab of this browser', () => {
  const keptByTheOther = (state: object | null): void =>
    phoneStorage.setStorageSync('session', JSON.stringify({ state: state ?? { accessToken: null, refreshToken: null, user: null }, version: 1 }));
  const countRefreshes = (answer: () => Promise<unknown>) => {
    let refreshes = 0;
    answerRequests(({ url, header }) => {
      if (!url.endsWith('refresh')) return tokenOf(header) === 'Bearer newer' ? json(200, { categories: [] }) : json(401, refusal('TOKEN_EXPIRED'));
      refreshes += 1;
      return answer();
    });
    return () => refreshes;
  };
  const newer = { accessToken: 'newer', refreshToken: 'refresh-2', user: USER };

  test('that has refreshed saves this one the trade', async () => {
    const refreshes = countRefreshes(() => json(401, refusal('REFRESH_TOKEN_INVALID')));
    keptByTheOther(newer);
    expect(await call(contracts.listCategories, {})).toMatchObject({ ok: true });
    expect(refreshes()).toBe(0);
  });

  test('that refreshes in the same moment, where there are no locks, costs nobody the session', async () => {
    const refreshes = countRefreshes(() => {
      keptByTheOther(newer);
      return json(401, refusal('REFRESH_TOKEN_INVALID'));
    });
    expect(await call(contracts.listCategories, {})).toMatchObject({ ok: true });
    expect([refreshes(), useSession.getState().refreshToken]).toEqual([1, 'refresh-2']);
  });

  test('that refreshed while this one slept, too long ago: what it got is traded on', async () => {
    const refreshes = countRefreshes(() => json(200, signedIn('newer', 'refresh-3')));
    keptByTheOther({ accessToken: 'run out as well', refreshToken: 'refresh-2', user: USER });
    expect(await call(contracts.listCategories, {})).toMatchObject({ ok: true });
    expect([refreshes(), useSession.getState().refreshToken]).toEqual([1, 'refresh-3']);
  });

  test('that signed out has signed out this one, too', async () => {
    const refreshes = countRefreshes(() => json(200, signedIn('newer', 'refresh-2')));
    keptByTheOther(null);
    expect(await call(contracts.listCategories, {})).toMatchObject({ ok: false });
    expect([refreshes(), useSession.getState().user]).toEqual([0, null]);
  });

  test('is not taken for one by what a full storage still holds: a traded token is never used again', async () => {
    countRefreshes(() => json(200, signedIn('newer', 'refresh-2')));
    await call(contracts.listCategories, {});
    keptByTheOther({ accessToken: 'old', refreshToken: 'refresh-1', user: USER });
    await call(contracts.listCategories, {});
    expect(useSession.getState().refreshToken).toBe('refresh-2');
  });
});
