import { beforeEach, describe, expect, test } from '@jest/globals';
import { answerRequests, filesOnPhone, resetPhone } from '../../../stubs/taro';
import { begun, useLetterDraft, waitingFiles, withPage } from './draft';
import { keepSending, useSending } from './send';

interface Asked { readonly url: string; readonly method: string; readonly data?: unknown }

let asked: Asked[];
let puts: { statusCode: number; data: unknown }[];
let starts: { statusCode: number; data: unknown }[];
let letters = 0;

const order = { addressId: 'a', lines: [{ skuId: 's1', qty: 2 }], expectedTotalFen: 5_230_000, priceListVersion: 7 };
const draft = () => useLetterDraft.getState().draft!;
const refused = (status: number, code: string) => ({ statusCode: status, data: { error: { code, message: '说明', requestId: 'r' } } });
const put = (statusCode: number, data: unknown = {}) => ({ statusCode, data });

beforeEach(() => {
  resetPhone();
  for (const name of ['p1', 'p2', 'p3']) filesOnPhone.set(`wxfile://usr/${name}`, new ArrayBuffer(8));
  asked = [];
  puts = [];
  starts = [];
  useLetterDraft.setState({ draft: begun(null, 'store', order, [], `letter-${letters += 1}`) });
  answerRequests(async (request) => {
    asked.push(request);
    if (request.method === 'PUT') return puts.shift() ?? put(200);
    const { files } = request.data as { files: { place: number }[] };
    return starts.shift() ?? { statusCode: 201, data: {
      letterId: 'l', until: new Date(Date.now() + 60_000).toISOString(), files: files.map(({ place }) => ({ place, url: `https://storage/${place}-${asked.length}` })),
    } };
  });
});

const take = (...names: string[]) => names.forEach((name) => useLetterDraft.getState().change((at) => withPage(at, { name, mime: 'image/jpeg', bytes: 8 })));
const urls = (method: string) => asked.filter((each) => each.method === method).map(({ url }) => url);

describe('what waits is sent', () => {
  test('one file after the other, with one request for all their addresses', async () => {
    take('p1', 'p2', 'p3');
    await keepSending();
    expect([waitingFiles(draft()).length, urls('POST').length, urls('PUT')]).toEqual([0, 1, ['https://storage/1-1', 'https://storage/2-1', 'https://storage/3-1']]);
    expect(useSending.getState()).toEqual({ state: 'idle', refusal: null });
  });

  test('again under a new address when the first has run out', async () => {
    take('p1');
    puts = [put(400, { statusCode: '400', error: 'InvalidJWT' })];
    await keepSending();
    expect([waitingFiles(draft()).length, urls('POST').length, new Set(urls('PUT')).size]).toEqual([0, 2, 2]);
  });

  test.each([['as storage says it', put(409, { error: 'ResourceAlreadyExists' })], ['as older storage says it', put(400, { statusCode: '409', error: 'Duplicate' })]])(
    'no further when it is there already, because a reply was lost, %s', async (_, answer) => {
      take('p1');
      puts = [answer];
      await keepSending();
      expect([draft().pages[0]!.sent, urls('PUT').length]).toEqual([true, 1]);
    });

  test('also what is taken while others are under way', async () => {
    take('p1');
    const sending = keepSending();
    take('p2');
    await Promise.all([sending, keepSending()]);
    expect(draft().pages.map(({ sent }) => sent)).toEqual([true, true]);
  });
});

describe('what cannot be sent is said', () => {
  test.each([['too large for storage', 'p1', put(413), 'size'], ['of a kind that storage does not take', 'p1', put(415), 'type'], ['gone from the phone', 'gone', put(200), 'damaged']])(
    'a file that is %s, and the others go on', async (_, name, answer, fault) => {
      take(name, 'p2');
      puts = name === 'gone' ? [] : [answer];
      await keepSending();
      expect(draft().pages.map((page) => page.fault ?? page.sent)).toEqual([fault, true]);
    });

  test('and stops when the server will not have it', async () => {
    take('p1');
    starts = [refused(403, 'ACCOUNT_DISABLED')];
    await keepSending();
    expect([useSending.getState().refusal?.code, waitingFiles(draft()).length]).toEqual(['ACCOUNT_DISABLED', 1]);
  });

  test('but a letter that is registered already has all its files', async () => {
    take('p1');
    starts = [refused(409, 'REQUEST_ID_REUSED')];
    await keepSending();
    expect([waitingFiles(draft()).length, urls('PUT')]).toEqual([0, []]);
  });
});
