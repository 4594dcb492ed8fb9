import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, type Letter } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { buildChain, type Chain, newId } from './chain.ts';
import { aJpeg, aSignature } from './letter-files.ts';
import { type Phone, phoneOf } from './phone.ts';

let world: TestWorld, chain: Chain, phone: Phone, other: Phone, admin: Phone, sales: Phone;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  [phone, other, admin, sales] = await Promise.all(['F001', 'F002', 'H-admin', 'X001'].map((code) => phoneOf(world.url, code))) as [Phone, Phone, Phone, Phone];
});
afterAll(() => world?.stop());

const aLetter = async (by = phone): Promise<Letter> => {
  const files = [{ kind: 'page', mime: 'image/jpeg', body: aJpeg(600, 900 + Math.floor(Math.random() * 3_000)) }, { kind: 'signature', mime: 'image/png', body: aSignature() }];
  const { body: started } = await by.send(contracts.startLetterUpload, { files: files.map(({ kind, mime, body }, i) => ({ place: i + 1, kind, mime, bytes: body.length })) });
  for (const { place, url } of started.files) {
    const { body, mime } = files[place - 1]!;
    await fetch(url, { method: 'PUT', body: new Uint8Array(body), headers: { 'content-type': mime } });
  }
  const registered = await by.send(contracts.registerLetter, {
    requestId: newId(), letterId: started.letterId, files: files.map(({ kind }, i) => ({ place: i + 1, kind })),
    lines: [{ skuId: chain.skus['HK-10'], qty: 20 }], totalFen: 53_600, signerName: '王建国',
  });
  return registered.body;
};

const day = (fromNow: number): string => new Date(Date.now() + 8 * 3_600_000 + fromNow * 86_400_000).toISOString().slice(0, 10);
const makeStanding = (letterId: string, over: object = {}, by = admin) =>
  by.send(contracts.makeLetterStanding, { requestId: newId(), letterId, until: day(90), maxFen: 8_000_000, reason: '老客户，全年授权', ...over });

describe('headquarters', () => {
  test('finds letters by state, store, signer, page by page', async () => {
    const [first, second, third] = [await aLetter(), await aLetter(), await aLetter(other)];
    const all = await admin.send(contracts.listLettersAdmin);
    expect(all.body.letters.map(({ letterId }) => letterId)).toEqual([third, second, first].map(({ letterId }) => letterId));
    expect(all.body.letters[0]).toMatchObject({ store: { storeCode: 'F002', name: '笛扬路店' }, uploadedByName: '李老板', standingByName: null });

    const page = await admin.send(contracts.listLettersAdmin, { limit: 2 });
    const next = await admin.send(contracts.listLettersAdmin, { limit: 2, after: page.body.next });
    expect([page.body.letters.length, next.body.letters.map(({ letterId }) => letterId), next.body.next]).toEqual([2, [first.letterId], null]);
    for (const [query, count] of [['F002', 1], ['f001', 2], ['Ｆ００１\u200B', 2], ['人民中路', 2], ['王建国', 3], ['没有', 0]] as const) {
      expect([query, (await admin.send(contracts.listLettersAdmin, { query })).body.letters.length]).toEqual([query, count]);
    }
    expect((await admin.send(contracts.listLettersAdmin, { state: 'standing' })).body.letters).toEqual([]);
    expect((await admin.send(contracts.listLettersAdmin, { state: 'waiting' })).body.letters.length).toBe(3);
  });

  test('looks at the files as they were checked, under addresses that soon end', async () => {
    const letter = await aLetter();
    const { body } = await admin.send(contracts.getLetterFiles, { letterId: letter.letterId });
    expect(body.files.map(({ kind, mime }) => [kind, mime])).toEqual([['page', 'image/jpeg'], ['signature', 'image/png']]);
    const shown = await fetch(body.files[0]!.url!);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([200, 'image/jpeg', 'nosniff']);
    const { exp } = JSON.parse(Buffer.from(new URL(body.files[0]!.url!).searchParams.get('token')!.split('.')[1]!, 'base64url').toString()) as { exp: number };
    expect(exp * 1000 - Date.now()).toBeLessThanOrEqual(120_000);
  });

  test('is not shown a file that storage no longer has as it was checked, and makes nothing stand on it', async () => {
    const letter = await aLetter();
    const object = `${world.environment['SUPABASE_URL']}/storage/v1/object/letters/${chain.stores.F001}/${letter.letterId}/1`;
    // As only the owner of storage can.
    await fetch(object, {
      method: 'POST', body: new Uint8Array(aJpeg(700, 700)),
      headers: { authorization: `Bearer ${world.environment['SUPABASE_SERVICE_ROLE_KEY']}`, 'content-type': 'image/jpeg', 'x-upsert': 'true' },
    });
    const { body } = await admin.send(contracts.getLetterFiles, { letterId: letter.letterId });
    expect(body.files.map(({ url }) => url === null)).toEqual([true, false]);
    expect((await makeStanding(letter.letterId)).code).toBe('LETTER_NOT_FITTING');
  });
});

describe('a standing letter', () => {
  test('is made with a day, an amount and a reason, ends by decision, and both are audited', async () => {
    const letter = await aLetter();
    const requestId = newId();
    const made = await makeStanding(letter.letterId, { requestId });
    expect([made.status, made.body]).toMatchObject([200, { state: 'standing', totalFen: 8_000_000, standingByName: '管理员' }]);
    expect(made.body.expiresAt).toBe(new Date(Date.parse(`${day(91)}T00:00:00+08:00`)).toISOString());
    expect((await makeStanding(letter.letterId, { requestId })).body).toEqual(made.body);

    const ended = await admin.send(contracts.endStanding, { requestId: newId(), letterId: letter.letterId, reason: '法人变更' });
    expect(ended.body.state).toBe('ended');
    expect((await admin.send(contracts.endStanding, { requestId: newId(), letterId: letter.letterId, reason: '再一次' })).code).toBe('LETTER_NOT_STANDING');
    const { rows } = await world.db.query(`select action, reason, before ->> 'kind' as was, after ->> 'kind' as is_now from audit_events where subject like '%' || $1 order by id`, [letter.letterId]);
    expect(rows).toEqual([
      { action: 'letter.madeStanding', reason: '老客户，全年授权', was: 'order', is_now: 'standing' },
      { action: 'letter.ended', reason: '法人变更', was: 'standing', is_now: 'standing' },
    ]);
  });

  test.each([['yesterday', 400, -1], ['today', 200, 0], ['in 366 days', 200, 366], ['in 367 days', 400, 367]])('ending %s is answered with %i', async (_, status, days) => {
    expect((await makeStanding((await aLetter()).letterId, { until: day(days) })).status).toBe(status);
  });

  test.each([['no amount', { maxFen: 0 }], ['no reason', { reason: '' }], ['no day', { until: '2026-02-30' }]])('is not made with %s', async (_, over) => {
    expect((await makeStanding((await aLetter()).letterId, over)).status).toBe(400);
  });
});

test('only headquarters comes in, and what is not there is not found', async () => {
  const { letterId } = await aLetter();
  for (const each of [phone, sales]) {
    const replies = await Promise.all([
      each.send(contracts.listLettersAdmin), each.send(contracts.getLetterFiles, { letterId }), makeStanding(letterId, {}, each),
      each.send(contracts.endStanding, { requestId: newId(), letterId, reason: '试试' }),
    ]);
    expect(replies.map(({ code }) => code)).toEqual(Array(4).fill('FORBIDDEN'));
  }
  expect((await admin.send(contracts.getLetterFiles, { letterId: newId() })).code).toBe('NOT_FOUND');
  expect((await makeStanding(newId())).code).toBe('NOT_FOUND');
});
