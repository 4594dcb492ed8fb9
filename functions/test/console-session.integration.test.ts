import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { buildChain, type Chain } from './chain.ts';
import { collect, consoleOf, type ConsoleWindow, openWindow } from './console-window.ts';
import { type Phone, phoneOf, type Reply, send } from './phone.ts';

let world: TestWorld, chain: Chain, admin: Phone, finance: Phone;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  const { rows } = await world.db.query<{ id: string }>("insert into users (code, name) values ('H-finance', '会计') returning id");
  await world.db.query("insert into memberships (user_id, role) values ($1, 'finance')", [rows[0]!.id]);
  await world.db.query("insert into identities (openid, user_id) values ('sandbox-openid-H-finance', $1)", [rows[0]!.id]);
  admin = await phoneOf(world.url, 'H-admin');
  finance = await phoneOf(world.url, 'H-finance');
});
afterAll(() => world?.stop());
beforeEach(async () => void await world.db.query("delete from rate_limits where key like 'console%'"));

const shown = async (window: ConsoleWindow): Promise<string> => (await window.send(contracts.startConsoleSignIn)).body.code;
const confirm = (phone: Phone, code: string) => phone.send(contracts.confirmConsoleSignIn, { code });
const answerOf = ({ status, code }: Reply): unknown[] => [status, code];
/** A read, and what a write would have to pass; the second ends no session of the first. */
const reads = (window: ConsoleWindow, headers: Record<string, string | null> = {}) => window.send(contracts.listAudit, {}, headers);
const renew = (window: ConsoleWindow, headers: Record<string, string | null> = {}) => window.send(contracts.refreshConsoleSession, {}, headers);

describe('signing in', () => {
  test('is: a code on the screen, a look and a yes on the phone, a session in cookies', async () => {
    const window = openWindow(world.url);
    const started = await window.send(contracts.startConsoleSignIn, {}, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Edg/130.0' });
    expect(started.body).toEqual({ code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{6}$/), qr: `zhundan-console:${started.body.code}`, expiresAt: expect.any(String) });
    expect((await collect(window)).body).toEqual({ status: 'waiting' });

    const typed = `${started.body.code.slice(0, 3)}-${started.body.code.slice(3)}`.toLowerCase();
    expect((await admin.send(contracts.getConsoleSignIn, { code: typed })).body).toMatchObject({ browser: 'Edge · Windows' });
    expect((await confirm(admin, typed)).body).toEqual({ confirmed: true });
    expect((await collect(window)).body).toMatchObject({ status: 'signedIn', session: { user: { name: '管理员', role: 'admin' } } });
    expect((await reads(window)).status).toBe(200);
  });

  test('leaves a line among what was decided', async () => {
    const window = await consoleOf(world.url, 'H-admin');
    expect((await reads(window)).body.events[0]).toMatchObject({ action: 'console.signedIn', by: { name: '管理员' } });
  });

  test.each(['F001', 'X001'])('is not for %s', async (code) => {
    const phone = await phoneOf(world.url, code);
    const onScreen = await shown(openWindow(world.url));
    expect(answerOf(await phone.send(contracts.getConsoleSignIn, { code: onScreen }))).toEqual([403, 'CONSOLE_NOT_ALLOWED']);
    expect(answerOf(await confirm(phone, onScreen))).toEqual([403, 'CONSOLE_NOT_ALLOWED']);
  });

  test('is not for somebody who lost their role between the yes and the session', async () => {
    const window = openWindow(world.url);
    await confirm(finance, await shown(window));
    await asFinance('sales', async () => expect(answerOf(await collect(window))).toEqual([403, 'CONSOLE_NOT_ALLOWED']));
  });

  test('needs somebody who is signed in on the phone', async () => {
    expect((await send(world.url, contracts.confirmConsoleSignIn, { code: await shown(openWindow(world.url)) })).code).toBe('UNAUTHENTICATED');
  });
});

describe('a code', () => {
  test('is confirmed by the first, and by nobody after them', async () => {
    const window = openWindow(world.url);
    const code = await shown(window);
    await confirm(admin, code);
    expect(answerOf(await finance.send(contracts.getConsoleSignIn, { code }))).toEqual([404, 'SIGN_IN_UNKNOWN']);
    expect(answerOf(await confirm(finance, code))).toEqual([404, 'SIGN_IN_UNKNOWN']);
    expect((await confirm(admin, code)).status).toBe(200); // their first answer may have been lost
    expect((await collect(window)).body).toMatchObject({ session: { user: { role: 'admin' } } });
  });

  test('confirmed by two at once makes one session, of one of them', async () => {
    const window = openWindow(world.url);
    const code = await shown(window);
    const statuses = (await Promise.all([admin, finance, admin, finance].map((phone) => confirm(phone, code)))).map(({ status }) => status);
    expect([...new Set([`${statuses[0]}${statuses[2]}`, `${statuses[1]}${statuses[3]}`])].toSorted()).toEqual(['200200', '404404']);
  });

  test('gives its session once, also to a browser that asks many times at once', async () => {
    const window = openWindow(world.url);
    await confirm(admin, await shown(window));
    const before = await families();
    const replies = await Promise.all(Array.from({ length: 6 }, () => window.send(contracts.pollConsoleSignIn)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410, 410, 410]);
    expect(await families()).toBe(before + 1);
  });

  test('gives nothing to another browser, which has only seen it', async () => {
    const code = await shown(openWindow(world.url));
    const thief = openWindow(world.url);
    await shown(thief);
    await confirm(admin, code);
    expect((await collect(thief)).body).toEqual({ status: 'waiting' });
    thief.cookies.set('zd_signIn', 'x'.repeat(43));
    expect(answerOf(await collect(thief))).toEqual([410, 'SIGN_IN_EXPIRED']);
    thief.cookies.clear();
    expect(answerOf(await collect(thief))).toEqual([410, 'SIGN_IN_EXPIRED']);
  });

  test('is over after three minutes, for the phone and for the browser', async () => {
    const window = openWindow(world.url), confirmed = openWindow(world.url);
    const code = await shown(window);
    await confirm(admin, await shown(confirmed));
    await world.db.query("update console_sign_ins set expires_at = now() - interval '1 second'");
    expect(answerOf(await admin.send(contracts.getConsoleSignIn, { code }))).toEqual([404, 'SIGN_IN_UNKNOWN']);
    expect(answerOf(await confirm(admin, code))).toEqual([404, 'SIGN_IN_UNKNOWN']);
    expect([answerOf(await collect(window)), answerOf(await collect(confirmed))]).toEqual([[410, 'SIGN_IN_EXPIRED'], [410, 'SIGN_IN_EXPIRED']]);
  });

  test('that is guessed at is refused after thirty guesses, the right one too', async () => {
    const code = await shown(openWindow(world.url));
    const guesses = ['222222', '333333', 'AAAAAA'].filter((guess) => guess !== code);
    const codes = new Set<unknown>();
    for (let i = 0; i < 30; i += 1) codes.add((await (i % 2 ? confirm(finance, guesses[0]!) : finance.send(contracts.getConsoleSignIn, { code: guesses[1]! }))).code);
    expect([...codes]).toEqual(['SIGN_IN_UNKNOWN']);
    expect(answerOf(await confirm(finance, code))).toEqual([429, 'RATE_LIMITED']);
    expect((await confirm(admin, code)).status).toBe(200); // nobody else is held up by it
  });

  test('is asked for sixty times in five minutes by one address, and no more', async () => {
    const statuses = [];
    for (let i = 0; i < 61; i += 1) statuses.push((await openWindow(world.url).send(contracts.startConsoleSignIn)).status);
    expect([statuses.filter((status) => status === 201).length, statuses.at(-1)]).toEqual([60, 429]);
  });

  test('is kept as a hash, and so is the browser’s secret', async () => {
    const window = openWindow(world.url);
    const code = await shown(window);
    const { rows } = await world.db.query<{ row: string }>('select to_jsonb(s)::text as row from console_sign_ins s');
    expect(rows.some(({ row }) => row.includes(code) || row.includes(window.cookies.get('zd_signIn')!))).toBe(false);
  });
});

describe('a session that was fixed beforehand', () => {
  test('is not the one that begins: whatever the browser held is dropped, and ids are new', async () => {
    const attacker = await consoleOf(world.url, 'H-finance');
    const victim = openWindow(world.url);
    for (const [name, value] of attacker.cookies) victim.cookies.set(name, value);
    const code = await shown(victim);
    expect(victim.cookies.has('zd_access') || victim.cookies.has('zd_refresh')).toBe(false);
    await confirm(admin, code);
    await collect(victim);
    expect(victim.session?.csrfToken).not.toBe(attacker.session?.csrfToken);
    expect((await reads(victim)).status).toBe(200);
    expect((await renew(attacker)).body.user.role).toBe('finance');
  });

  test('by planting one’s own secret in another’s browser only signs the attacker’s own screen in', async () => {
    const attacker = openWindow(world.url);
    const code = await shown(attacker);
    const victim = openWindow(world.url);
    victim.cookies.set('zd_signIn', attacker.cookies.get('zd_signIn')!);
    await shown(victim); // the page that the victim looks at asks for a code of its own
    await confirm(admin, code);
    expect((await collect(victim)).body).toEqual({ status: 'waiting' });
  });
});

describe('what proves whose page asks', () => {
  let window: ConsoleWindow, other: ConsoleWindow;
  beforeEach(async () => {
    window = await consoleOf(world.url, 'H-admin');
    other = await consoleOf(world.url, 'H-finance');
  });

  test.each<[string, () => Record<string, string | null>]>([
    ['no token', () => ({ 'x-csrf-token': null })],
    ['a wrong token', () => ({ 'x-csrf-token': 'x'.repeat(43) })],
    ['another session’s token', () => ({ 'x-csrf-token': other.session!.csrfToken })],
    ['another site’s page', () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })],
    ['a neighbour’s page', () => ({ origin: null, 'sec-fetch-site': 'same-site' })],
    ['no page at all', () => ({ origin: null, 'sec-fetch-site': null })],
  ])('%s: nothing is renewed, ended or written', async (_, headers) => {
    for (const contract of [contracts.refreshConsoleSession, contracts.endConsoleSession]) {
      expect(answerOf(await window.send(contract, {}, headers()))).toEqual([403, 'CSRF_INVALID']);
    }
    expect(answerOf(await window.send(contracts.publishRules, {}, headers()))).toEqual([403, 'CSRF_INVALID']);
    expect((await renew(window)).status).toBe(200);
  });

  test('the right one: the request is looked at', async () => {
    expect(answerOf(await window.send(contracts.publishRules))).toEqual([400, 'INPUT_INVALID']);
  });

  test('a name in the refresh cookie that was exchanged for another session’s fits nobody’s token', async () => {
    const [, token] = window.cookies.get('zd_refresh')!.split('.');
    const [theirs] = other.cookies.get('zd_refresh')!.split('.');
    window.cookies.set('zd_refresh', `${theirs}.${token}`);
    expect((await renew(window)).code).toBe('CSRF_INVALID');
  });
});

describe('cookies and bearer tokens do not stand for one another', () => {
  test('the shop takes no cookie', async () => {
    const window = await consoleOf(world.url, 'H-admin');
    for (const contract of [contracts.listOrders, contracts.listCategories]) expect(answerOf(await window.send(contract))).toEqual([401, 'UNAUTHENTICATED']);
    expect(answerOf(await window.send(contracts.confirmConsoleSignIn, { code: 'AAAAAA' }))).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('an access cookie is no bearer token, neither in the shop nor at headquarters', async () => {
    const token = (await consoleOf(world.url, 'H-admin')).cookies.get('zd_access')!;
    for (const contract of [contracts.listOrders, contracts.listAudit]) expect((await send(world.url, contract, {}, { token })).code).toBe('UNAUTHENTICATED');
  });

  test('a phone’s token is no cookie, but it opens headquarters as what it is, without a CSRF token', async () => {
    const window = openWindow(world.url);
    window.cookies.set('zd_access', admin.session.accessToken);
    expect(answerOf(await reads(window))).toEqual([401, 'UNAUTHENTICATED']);
    expect((await admin.send(contracts.listAudit)).status).toBe(200);
    expect(answerOf(await admin.send(contracts.publishRules))).toEqual([400, 'INPUT_INVALID']);
  });

  test('a bearer token that is no good is not mended by a good cookie', async () => {
    expect(answerOf(await reads(await consoleOf(world.url, 'H-admin'), { authorization: 'Bearer a.b.c' }))).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('a refresh token of the console is none of the phone, and the other way round', async () => {
    const window = await consoleOf(world.url, 'H-admin');
    const [sessionId, refreshToken] = window.cookies.get('zd_refresh')!.split('.');
    expect((await send(world.url, contracts.refreshSession, { refreshToken })).code).toBe('REFRESH_TOKEN_INVALID');
    window.cookies.set('zd_refresh', `${sessionId}.${admin.session.refreshToken}`);
    expect((await renew(window)).code).toBe('REFRESH_TOKEN_INVALID');
  });

  test('a franchisee’s token opens nothing at headquarters', async () => {
    expect(answerOf(await (await phoneOf(world.url, 'F001')).send(contracts.listAudit))).toEqual([403, 'FORBIDDEN']);
  });
});

describe('a session', () => {
  test('is renewed, and its page is told who it is', async () => {
    const window = await consoleOf(world.url, 'H-admin');
    const renewed = await renew(window);
    expect(renewed.body).toMatchObject({ user: { name: '管理员', role: 'admin' }, csrfToken: window.session!.csrfToken });
    expect((await reads(window)).status).toBe(200);
  });

  test('whose refresh token comes back after its successor was used ends, for the thief and for the owner', async () => {
    const window = await consoleOf(world.url, 'H-admin');
    const thief = openWindow(world.url);
    for (const [name, value] of window.cookies) thief.cookies.set(name, value);
    thief.session = window.session;
    await renew(window);
    await renew(window);
    expect(answerOf(await renew(thief))).toEqual([401, 'REFRESH_TOKEN_INVALID']);
    expect(answerOf(await renew(window))).toEqual([401, 'REFRESH_TOKEN_INVALID']);
    expect(window.cookies.has('zd_refresh')).toBe(false);
  });

  test('whose access cookie is gone says that it wants renewing, as long as there is something to renew', async () => {
    const window = await consoleOf(world.url, 'H-admin');
    window.cookies.delete('zd_access');
    expect((await reads(window)).code).toBe('TOKEN_EXPIRED');
    window.cookies.delete('zd_csrf');
    expect((await reads(window)).code).toBe('UNAUTHENTICATED');
  });

  test('ends when somebody signs out, with all its cookies, and is not renewed by a copy', async () => {
    const window = await consoleOf(world.url, 'H-admin');
    const copy = openWindow(world.url);
    for (const [name, value] of window.cookies) copy.cookies.set(name, value);
    copy.session = window.session;
    expect((await window.send(contracts.endConsoleSession)).body).toEqual({ ended: true });
    expect([...window.cookies.keys()]).toEqual([]);
    expect((await renew(copy)).code).toBe('REFRESH_TOKEN_INVALID');
    expect(answerOf(await copy.send(contracts.publishRules))).toEqual([401, 'UNAUTHENTICATED']); // the access cookie alone writes nothing any more
    expect((await window.send(contracts.endConsoleSession)).body).toEqual({ ended: true });
  });

  test('ends after twelve hours', async () => {
    const window = await consoleOf(world.url, 'H-admin');
    await world.db.query("update session_families set expires_at = now() where expires_at < now() + interval '13 hours'");
    expect((await renew(window)).code).toBe('REFRESH_TOKEN_INVALID');
  });

  test('of somebody who was dismissed decides nothing from then on, and is not renewed', async () => {
    const window = await consoleOf(world.url, 'H-finance');
    await world.db.query("update users set is_active = false where code = 'H-finance'");
    expect(answerOf(await window.send(contracts.makeLetterStanding, { letterId: chain.warehouseId }))).toEqual([401, 'UNAUTHENTICATED']);
    expect(answerOf(await finance.send(contracts.makeLetterStanding, { letterId: chain.warehouseId }))).toEqual([401, 'UNAUTHENTICATED']);
    expect((await renew(window)).code).toBe('ACCOUNT_DISABLED');
    await world.db.query("update users set is_active = true where code = 'H-finance'");
  });

  test('of somebody who left headquarters ends when it is renewed', async () => {
    const window = await consoleOf(world.url, 'H-finance');
    await asFinance('sales', async () => {
      expect((await renew(window)).code).toBe('CONSOLE_NOT_ALLOWED');
    });
    expect((await renew(window)).code).toBe('REFRESH_TOKEN_INVALID');
  });
});

const asFinance = async (role: string, run: () => Promise<void>): Promise<void> => {
  const change = (to: string) => world.db.query("update memberships set role = $1 where user_id = (select id from users where code = 'H-finance')", [to]);
  await change(role);
  await run().finally(() => change('finance'));
};
const families = async (): Promise<number> => Number((await world.db.query<{ n: string }>('select count(*) as n from session_families')).rows[0]!.n);
