import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, DEFAULT_RULES, LETTER_FILE_BYTES_MAX, type Letter } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId, publishRules } from './chain.ts';
import { aJpeg, aPdf, aPng, aSignature } from './letter-files.ts';
import { type Phone, phoneOf } from './phone.ts';

let world: TestWorld, chain: Chain, phone: Phone, other: Phone;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  [phone, other] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'F002')]);
});
afterAll(() => world?.stop());

interface File { readonly kind: 'page' | 'signature'; readonly mime: string; readonly body: Buffer }
const page = (body: Buffer = aJpeg(800, 1_100 + Math.floor(Math.random() * 4_000)), mime = 'image/jpeg'): File => ({ kind: 'page', mime, body });
const signed = (body: Buffer = aSignature()): File => ({ kind: 'signature', mime: 'image/png', body });

const put = (url: string, { body, mime }: { body: Buffer; mime: string }, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, { method: 'PUT', body: new Uint8Array(body), headers: { 'content-type': mime, ...headers } });

const start = (files: readonly File[], { by = phone, letterId }: { by?: Phone; letterId?: string } = {}) => by.send(contracts.startLetterUpload, {
  ...(letterId ? { letterId } : {}), files: files.map(({ kind, mime, body }, i) => ({ place: i + 1, kind, mime, bytes: Math.min(body.length, LETTER_FILE_BYTES_MAX) })),
});

/** Uploads as a phone does; answers the letter’s id and the files as registering names them. */
const upload = async (files: readonly File[], by = phone) => {
  const started = await start(files, { by });
  expect(started.status).toBe(201);
  const replies = await Promise.all(started.body.files.map(({ place, url }) => put(url, files[place - 1]!)));
  expect(replies.map(({ status }) => status)).toEqual(files.map(() => 200));
  return { letterId: started.body.letterId, files: files.map(({ kind }, i) => ({ place: i + 1, kind })), urls: started.body.files.map(({ url }) => url) };
};

const basket = (qty = 20) => ({ lines: [{ skuId: chain.skus['HK-10'], qty }], totalFen: 2_680 * qty });
const register = (given: { letterId: string; files: object[] }, over: object = {}, by = phone) =>
  by.send(contracts.registerLetter, { requestId: newId(), ...basket(), signerName: '王建国', letterId: given.letterId, files: given.files, ...over });
const aLetter = async (over: object = {}): Promise<Letter> => {
  const registered = await register(await upload([page(), signed()]), over);
  expect(registered.status).toBe(201);
  return registered.body;
};

/** What ordering with a letter leaves behind. */
const use = async (letterId: string): Promise<string> => {
  const addressId = await anAddressOf(world.db, chain.stores.F001);
  const placed = await phone.send(contracts.placeOrder, { requestId: newId(), addressId, lines: [{ skuId: chain.skus['HK-10'], qty: 1 }], expectedTotalFen: 2_680, priceListVersion: 1 });
  await world.db.query(`insert into letter_uses (letter_id, order_id, kind, used_at) select $1, o.id, 'order', now() from orders o where o.order_no = $2`, [letterId, placed.body.orderNo]);
  return placed.body.orderNo;
};

describe('a letter', () => {
  test('goes straight to storage, is looked into, and waits for its order', async () => {
    const uploaded = await upload([page(), page(aPdf(), 'application/pdf'), signed()]);
    const registered = await register(uploaded);
    expect([registered.status, registered.body]).toMatchObject([201, { state: 'waiting', pages: 2, totalFen: 53_600, signerName: '王建国', orderNos: [] }]);
    const days = (Date.parse(registered.body.expiresAt) - Date.parse(registered.body.uploadedAt)) / 86_400_000;
    expect(days).toBe(7);

    const { rows } = await world.db.query('select object_name, kind, mime, sha256 from letter_files where letter_id = $1 order by position', [uploaded.letterId]);
    expect(rows.map(({ object_name }) => object_name)).toEqual([1, 2, 3].map((place) => `${chain.stores.F001}/${uploaded.letterId}/${place}`));
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(3);
    expect((await phone.send(contracts.listLetters)).body.letters[0]).toEqual(registered.body);
  });

  test('takes files that come later under the same id, and a page taken again at a place of its own', async () => {
    const first = await upload([page()]);
    const later = [page(), page(), signed()];
    const added = await start(later, { letterId: first.letterId });
    await Promise.all(added.body.files.filter(({ place }) => place > 1).map(({ place, url }) => put(url, later[place - 1]!)));
    const registered = await register({ letterId: first.letterId, files: [{ place: 2, kind: 'page' }, { place: 3, kind: 'signature' }] });
    expect([registered.status, registered.body.pages]).toEqual([201, 1]);
  });

  test('registered twice is one letter, with the same id or another', async () => {
    const uploaded = await upload([page(), signed()]);
    const requestId = newId();
    const first = await register(uploaded, { requestId });
    const [second, third] = [await register(uploaded, { requestId }), await register(uploaded)];
    expect([second.status, second.body, third.status, third.body.letterId]).toEqual([201, first.body, 201, uploaded.letterId]);
    const { rows } = await world.db.query('select count(*)::int as n from letters where id = $1', [uploaded.letterId]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('registered ten times at once is one letter', async () => {
    const uploaded = await upload([page(), signed()]);
    const replies = await Promise.all(Array.from({ length: 10 }, () => register(uploaded)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
  });

  test('that waits moves its paper to the order that it is now signed for', async () => {
    const paper = page();
    const first = await register(await upload([paper, signed()]));
    const second = await register(await upload([paper, signed()]), basket(21));
    const states = new Map((await phone.send(contracts.listLetters, { limit: 50 })).body.letters.map(({ letterId, state }) => [letterId, state]));
    expect([states.get(first.body.letterId), states.get(second.body.letterId)]).toEqual(['expired', 'waiting']);
  });
});

describe('what is not a letter is refused', () => {
  test.each([
    ['a page of the web that calls itself a JPEG', () => [page(Buffer.from('<script>alert(1)</script>')), signed()], [{ place: 1, fault: 'type' }]],
    ['a picture with an archive behind it', () => [page(Buffer.concat([aJpeg(), Buffer.from('PK\x03\x04')])), signed()], [{ place: 1, fault: 'mixed' }]],
    ['a small PNG that claims 30,000 by 30,000', () => [page(aPng(4, 4, { claims: [30_000, 30_000] }), 'image/png'), signed()], [{ place: 1, fault: 'pixels' }]],
    ['a locked PDF, and nothing for a signature', () => [page(aPdf({ trailer: '/Encrypt 8 0 R' }), 'application/pdf'), signed(aPng(300, 120))], [{ place: 1, fault: 'locked' }, { place: 2, fault: 'blank' }]],
    ['a JPEG that was declared a PNG', () => [page(aJpeg(), 'image/png'), signed()], [{ place: 1, fault: 'type' }]],
  ])('%s', async (_, files, faults) => {
    const refused = await register(await upload(files()));
    expect([refused.status, refused.code, refused.details]).toEqual([422, 'UPLOAD_NOT_ACCEPTED', { files: faults }]);
  });

  test('and leaves nothing behind: the same request does better with another page', async () => {
    const files = [page(aJpeg(299, 299)), signed()];
    const uploaded = await upload(files);
    const requestId = newId();
    expect((await register(uploaded, { requestId })).code).toBe('UPLOAD_NOT_ACCEPTED');
    const again = await start([files[0]!, files[1]!, page()], { letterId: uploaded.letterId });
    await put(again.body.files[2]!.url, page());
    expect((await register({ ...uploaded, files: [{ place: 3, kind: 'page' }, { place: 2, kind: 'signature' }] }, { requestId })).status).toBe(201);
  });

  test('a letter whose page has not come', async () => {
    const started = await start([page(), signed()]);
    await put(started.body.files[0]!.url, page());
    const refused = await register({ letterId: started.body.letterId, files: [{ place: 1, kind: 'page' }, { place: 2, kind: 'signature' }] });
    expect([refused.code, refused.details]).toEqual(['UPLOAD_MISSING', { files: [{ place: 2, fault: null }] }]);
  });

  test.each([
    ['without a signature', [{ place: 1, kind: 'page' }, { place: 2, kind: 'page' }]], ['with two', [{ place: 1, kind: 'signature' }, { place: 2, kind: 'signature' }]],
    ['of one file twice', [{ place: 1, kind: 'page' }, { place: 1, kind: 'signature' }]],
    ['of ten pages', [...Array.from({ length: 10 }, (_, i) => ({ place: i + 1, kind: 'page' })), { place: 11, kind: 'signature' }]],
  ])('one %s', async (_, files) => expect((await register({ letterId: newId(), files })).status).toBe(400));
});

describe('storage takes', () => {
  test('no more than 10 MB, and neither text nor pictures of other kinds', async () => {
    const { body } = await start([page(), page()]);
    expect((await put(body.files[0]!.url, page(Buffer.alloc(LETTER_FILE_BYTES_MAX + 1)))).status).toBe(413);
    expect((await put(body.files[0]!.url, page(aJpeg(), 'text/html'))).status).toBe(415);
    expect((await put(body.files[0]!.url, page())).status).toBe(200);
  });

  test('nothing twice: what lies there stays, whoever holds the address', async () => {
    const uploaded = await upload([page(), signed()]);
    const registered = await register(uploaded);
    const overwritten = await Promise.all(uploaded.urls.map((url) => put(url, page(), { 'x-upsert': 'true' })));
    expect([registered.status, ...overwritten.map(({ status }) => status)]).toEqual([201, 409, 409]);
  });

  test.each([
    ['another place', (url: string) => url.replace(/\/1\?/, '/2?')], ['another store’s folder', (url: string) => url.replace(chain.stores.F001, chain.stores.F002)],
    ['a token that was changed', (url: string) => url.replace(/(.)(.{9})$/, (_, one: string, rest: string) => (one === 'A' ? 'B' : 'A') + rest)], ['no token', (url: string) => url.split('?')[0]!],
    ['a way out of the folder', (url: string) => url.replace(/\/1\?/, '/..%2F..%2Fx?')],
  ])('nothing under an address for %s', async (_, forged) => {
    const { body } = await start([page()]);
    expect((await put(forged(body.files[0]!.url), page())).status).toBe(400);
  });

  test('nothing under an address that ran out', async () => {
    const { SignJWT } = await import('jose');
    const { body } = await start([page()]);
    const url = new URL(body.files[0]!.url);
    const name = decodeURIComponent(url.pathname.split('/upload/sign/')[1]!);
    const late = await new SignJWT({ use: 'upload', upsert: false, url: name }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(0)
      .setExpirationTime(Math.floor(Date.now() / 1000) - 1).sign(new TextEncoder().encode(world.environment['SUPABASE_JWT_SECRET']));
    url.searchParams.set('token', late);
    expect((await put(url.href, page())).status).toBe(400);
  });

  test('nothing from who only knows where it is', async () => {
    const { letterId } = await upload([page()]);
    const object = `${world.environment['SUPABASE_URL']}/storage/v1/object/letters/${chain.stores.F001}/${letterId}/1`;
    const asPhone = { authorization: `Bearer ${phone.session.accessToken}`, apikey: world.environment['SUPABASE_ANON_KEY']! };
    const replies = await Promise.all(([['GET', {}], ['GET', asPhone], ['DELETE', asPhone]] as const).map(([method, headers]) => fetch(object, { method, headers })));
    expect(replies.map(({ status }) => status)).toEqual([403, 400, 400]);
  });
});

describe('a letter of another', () => {
  test('store’s files cannot be registered: they are looked for under one’s own', async () => {
    const theirs = await upload([page(), signed()], other);
    expect((await register(theirs)).code).toBe('UPLOAD_MISSING');
    expect((await register(theirs, {}, other)).status).toBe(201);
  });

  test('store’s id cannot be taken', async () => {
    const letter = await aLetter();
    const files = [page(), signed()];
    expect((await start(files, { by: other, letterId: letter.letterId })).code).toBe('REQUEST_ID_REUSED');
    expect((await other.send(contracts.listLetters)).body.letters.map(({ letterId }) => letterId)).not.toContain(letter.letterId);
  });

  test('basket is another letter: one piece more, and the id is no longer its own', async () => {
    const uploaded = await upload([page(), signed()]);
    expect((await register(uploaded)).status).toBe(201);
    expect((await register(uploaded, basket(21))).code).toBe('REQUEST_ID_REUSED');
    const hashes = (await world.db.query('select app.basket_hash($1, $2) as a, app.basket_hash($3, $4) as b', [
      JSON.stringify(basket().lines), basket().totalFen, JSON.stringify(basket(21).lines), basket(21).totalFen])).rows[0];
    expect(hashes.a).not.toBe(hashes.b);
  });

  test('order, whose paper was used, and a signature that was given before', async () => {
    const paper = page(), hand = signed();
    const first = await register(await upload([paper, hand]));
    expect((await register(await upload([page(), hand]))).code).toBe('LETTER_NOT_FITTING');
    await use(first.body.letterId);
    expect((await register(await upload([paper, signed()]))).code).toBe('LETTER_NOT_FITTING');
    expect((await register(await upload([page(), signed()]))).status).toBe(201);
  });
});

describe('an order that wants a letter', () => {
  let addressId: string;
  const order = (qty = 20, by = phone, address = addressId) => by.send(contracts.placeOrder, {
    requestId: newId(), addressId: address, lines: basket(qty).lines, expectedTotalFen: basket(qty).totalFen, priceListVersion: 1,
  });

  beforeAll(async () => {
    addressId = await anAddressOf(world.db, chain.stores.F001);
    const [letter] = DEFAULT_RULES.rules;
    await publishRules(world.db, [{ ...letter!, when: { fact: 'orderTotal', op: 'gt', value: 50_000 } }]);
    await world.db.query('update letters set expires_at = now()');
  });
  afterAll(() => publishRules(world.db, []));

  test('goes through on its own, once', async () => {
    expect((await order()).code).toBe('LETTER_REQUIRED');
    const letter = await aLetter();
    const placed = await order();
    expect([placed.status, placed.body.findings]).toMatchObject([201, [{ code: 'LETTER_REQUIRED', severity: 'warn', satisfiedBy: letter.letterId }]]);
    expect((await phone.send(contracts.listLetters)).body.letters[0]).toMatchObject({ state: 'used', orderNos: [placed.body.orderNo] });
    expect((await order()).code).toBe('LETTER_REQUIRED');
  });

  test('does not with one piece more, nor in another store', async () => {
    const letter = await aLetter();
    expect((await order(21)).code).toBe('LETTER_REQUIRED');
    expect((await order(20, other, await anAddressOf(world.db, chain.stores.F002, 'F002'))).code).toBe('LETTER_REQUIRED');
    expect((await order()).body.findings).toMatchObject([{ satisfiedBy: letter.letterId }]);
  });

  test('does not when the letter has run out', async () => {
    const { letterId } = await aLetter();
    await world.db.query('update letters set expires_at = now() where id = $1', [letterId]);
    expect((await order()).code).toBe('LETTER_REQUIRED');
  });

  test('sent twice at once with one letter goes through once', async () => {
    await aLetter();
    const replies = await Promise.all([order(), order(), order()]);
    expect(replies.map(({ status, code }) => code ?? status).toSorted()).toEqual([201, 'LETTER_REQUIRED', 'LETTER_REQUIRED']);
  });

  test('goes through on a standing one up to its amount, as often as it comes', async () => {
    const { letterId } = await aLetter();
    const admin = await phoneOf(world.url, 'H-admin');
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await admin.send(contracts.makeLetterStanding, { requestId: newId(), letterId, until, maxFen: 53_600, reason: '框架合同' });
    const replies = [await order(), await order(), await order(21)];
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 409]);
    await admin.send(contracts.endStanding, { requestId: newId(), letterId, reason: '到期' });
    expect((await order()).code).toBe('LETTER_REQUIRED');
  });
});

describe('who may not', () => {
  test('is told so: nobody, sales, headquarters', async () => {
    const [sales, admin] = await Promise.all([phoneOf(world.url, 'X001'), phoneOf(world.url, 'H-admin')]);
    expect([(await start([page()], { by: sales })).status, (await start([page()], { by: admin })).status]).toEqual([403, 403]);
  });

  test('uploads nothing once dismissed, and again when that is undone', async () => {
    const { userId } = phone.session.user;
    await world.db.query('update users set is_active = false where id = $1', [userId]);
    const refused = await start([page()]);
    await world.db.query('update users set is_active = true where id = $1', [userId]);
    expect([refused.code, (await start([page()])).status]).toEqual(['ACCOUNT_DISABLED', 201]);
  });

  test('ask ten at a time: a hundred and twenty in ten minutes are answered, per store, and not one more', async () => {
    await world.db.query(`delete from rate_limits where key = 'letters ' || $1`, [chain.stores.F002]);
    const count: Record<number, number> = {};
    for (let crowd = 0; crowd < 13; crowd += 1) {
      const replies = await Promise.all(Array.from({ length: 10 }, () => start([page()], { by: other })));
      for (const { status } of replies) count[status] = (count[status] ?? 0) + 1;
    }
    expect(count).toEqual({ 201: 120, 429: 10 });
    expect([(await start([page()], { by: other })).code, (await start([page()])).status]).toEqual(['RATE_LIMITED', 201]);
  });
});

describe('what nobody registered', () => {
  const sweep = async (): Promise<{ removed: number }> => (await fetch(`${world.url}/api/cron/sweep-letters`, {
    headers: { authorization: `Bearer ${world.environment['CRON_SECRET']}` },
  })).json() as Promise<{ removed: number }>;
  const age = (letterId: string, by: string) => world.db.query(`update storage.objects set created_at = now() - $2::interval where name like '%' || $1 || '%'`, [letterId, by]);

  test('is swept after a day, and what was registered stays', async () => {
    const [stray, fresh, kept] = [await upload([page()]), await upload([page()]), await upload([page(), signed()])];
    expect((await register(kept)).status).toBe(201);
    await age(stray.letterId, '24 hours 1 second');
    await age(kept.letterId, '30 days');
    expect(await sweep()).toEqual({ removed: 1 });
    const { rows } = await world.db.query(`select split_part(name, '/', 2) as letter from storage.objects where name ~ $1`, [[stray, fresh, kept].map(({ letterId }) => letterId).join('|')]);
    expect(rows.map(({ letter }) => letter).toSorted()).toEqual([fresh.letterId, kept.letterId, kept.letterId].toSorted());
  });

  test('is not registered just before it is swept', async () => {
    const old = await upload([page(), signed()]);
    await age(old.letterId, '20 hours 1 second');
    expect((await register(old)).code).toBe('UPLOAD_MISSING');
  });
});
