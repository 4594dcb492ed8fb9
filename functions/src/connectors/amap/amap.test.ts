import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Fetch, VendorMisconfigured } from '../call-json.ts';
import { createAmap } from './amap.ts';
import { geocodeOfHouseNumber, refusal, tips } from './fixtures.ts';

beforeEach(() => { jest.spyOn(console, 'warn').mockImplementation(() => {}); });

/** A far end that answers each call with the next of these, and remembers what it was asked. */
const amapThatAnswers = (...answers: (object | number | Error)[]) => {
  const asked: URL[] = [];
  const fetch = (async (url: URL) => {
    asked.push(url);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'number' ? new Response('', { status: answer }) : Response.json(answer);
  }) as Fetch;
  return { amap: createAmap({ baseUrl: 'http://amap.test', key: 'k', fetch }), asked };
};

describe('AMap is asked', () => {
  test('with our key, a city and the text', async () => {
    const { amap, asked } = amapThatAnswers(geocodeOfHouseNumber);
    await amap.geocode('人民中路235号', '绍兴市');
    expect(asked[0]?.pathname).toBe('/v3/geocode/geo');
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({ address: '人民中路235号', city: '绍兴市', key: 'k', output: 'JSON' });
  });

  test('behind the path of a proxy, when it has one', async () => {
    const fetch = jest.fn<Fetch>(async () => Response.json(tips));
    await createAmap({ baseUrl: 'http://proxy.test/amap/', key: 'k', fetch }).tips('五金');
    expect(String(fetch.mock.calls[0]?.[0])).toMatch(/^http:\/\/proxy\.test\/amap\/v3\/assistant\/inputtips\?/);
  });

  test('with six decimals, which is all it takes', async () => {
    const { amap, asked } = amapThatAnswers(tips);
    await amap.tips('五金', { lng: 120.58211234567, lat: 30 });
    expect(asked[0]?.searchParams.get('location')).toBe('120.582112,30.000000');
  });

  test('once more after a reset and after a 5xx', async () => {
    for (const failure of [new TypeError('fetch failed'), 502]) {
      const { amap, asked } = amapThatAnswers(failure, geocodeOfHouseNumber);
      expect((await amap.geocode('人民中路235号', '绍兴市')).ok).toBe(true);
      expect(asked).toHaveLength(2);
    }
  });

  test('not again after a time-out', async () => {
    const { amap, asked } = amapThatAnswers(new DOMException('too late', 'TimeoutError'));
    expect(await amap.geocode('人民中路235号', '绍兴市')).toEqual({ ok: false, reason: 'unavailable' });
    expect(asked).toHaveLength(1);
  });
});

describe('AMap does not answer', () => {
  test.each([
    ['for want of quota today', refusal('10003', 'DAILY_QUERY_OVER_LIMIT'), 'quota'],
    ['for want of quota this minute', refusal('10004', 'ACCESS_TOO_FREQUENT'), 'quota'],
    ['for want of quota of the account', refusal('10044', 'USER_DAILY_QUERY_OVER_LIMIT'), 'quota'],
    ['when it is busy', refusal('10016', 'SERVER_IS_BUSY'), 'unavailable'],
    ['with a code that nobody documented', refusal('99999', 'NEW'), 'unavailable'],
    ['in a shape that we know', { status: '1', infocode: '10000', geocodes: 'none' }, 'unavailable'],
    ['twice in a row', 503, 'unavailable'],
  ])('%s', async (_, answer, reason) => {
    expect(await amapThatAnswers(answer).amap.geocode('人民中路235号', '绍兴市')).toEqual({ ok: false, reason });
  });
});

test('a text that AMap cannot read is nowhere', async () => {
  const { amap } = amapThatAnswers(refusal('30001', 'ENGINE_RESPONSE_DATA_ERROR'));
  expect(await amap.geocode('@@@', '绍兴市')).toEqual({ ok: true, value: null });
});

test('a refused key is thrown, and the message does not carry it', async () => {
  const asking = amapThatAnswers(refusal('10001', 'INVALID_USER_KEY')).amap.tips('五金');
  await expect(asking).rejects.toThrow(VendorMisconfigured);
  await expect(asking).rejects.toThrow(/10001 INVALID_USER_KEY$/);
});
