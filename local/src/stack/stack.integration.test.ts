import { Agent, get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { SignJWT } from 'jose';
import { until } from '../processes/until.ts';
import { startTestStack, type TestStack } from '../test/index.ts';

let stack: TestStack;
let service: SupabaseClient;
let anon: SupabaseClient;

const asUser = async (claims: Record<string, unknown>): Promise<SupabaseClient> => {
  const token = await new SignJWT({ role: 'authenticated', ...claims })
    .setProtectedHeader({ alg: 'HS256' }).setIssuedAt().setExpirationTime('1m')
    .sign(new TextEncoder().encode(stack.keys.jwtSecret));
  return createClient(stack.url, stack.keys.anon, { global: { headers: { authorization: `Bearer ${token}` } } });
};

beforeAll(async () => {
  stack = await startTestStack({ seed: 'bare' });
  service = createClient(stack.url, stack.keys.serviceRole);
  anon = createClient(stack.url, stack.keys.anon);
  await stack.db.query(`
    create table notes (id bigint generated always as identity primary key, owner uuid not null, body text not null);
    alter table notes enable row level security;
    create policy "people read their own notes" on notes for select to authenticated using (owner = (select auth.uid()));
    create function shout(p_text text) returns text language sql as 'select upper(p_text)';
  `);
  await until('PostgREST knows the function', async () => { if ((await service.rpc('shout', { p_text: '' })).error) throw new Error('not yet'); });
});
afterAll(() => stack.stop());

const OWNER = '6f2b5c1e-0000-4000-8000-000000000001';
const OTHER = '6f2b5c1e-0000-4000-8000-000000000002';

describe('the unmodified client', () => {
  test('writes and reads rows as the service role', async () => {
    const written = await service.from('notes').insert([{ owner: OWNER, body: '螺丝' }, { owner: OTHER, body: '螺母' }]).select();
    expect(written.error).toBeNull();
    const read = await service.from('notes').select('body').order('id');
    expect(read.data).toEqual([{ body: '螺丝' }, { body: '螺母' }]);
  });

  test('sees through a user\'s token what the policies let that user see', async () => {
    const { data } = await (await asUser({ sub: OWNER })).from('notes').select('body');
    expect(data).toEqual([{ body: '螺丝' }]);
  });

  test('sees nothing of it without a user', async () => {
    expect((await anon.from('notes').select('body')).data).toEqual([]);
  });

  test('calls a function, which the default grants of a hosted project open to everybody', async () => {
    expect((await anon.rpc('shout', { p_text: 'm8' })).data).toBe('M8');
  });

  test('is told when its token is not of this project', async () => {
    const { error, status } = await createClient(stack.url, `${stack.keys.serviceRole}x`).from('notes').select();
    expect(status).toBe(401);
    expect(error?.code).toBe('PGRST301');
  });
});

describe('the gateway', () => {
  test('passes on a body that does not say how long it is', async () => {
    const body = new Blob([JSON.stringify({ p_text: 'm'.repeat(100_000) })]).stream();
    const headers = { apikey: stack.keys.serviceRole, 'content-type': 'application/json' };
    const response = await fetch(`${stack.url}/rest/v1/rpc/shout`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect(await response.json()).toBe('M'.repeat(100_000));
  });

  test('takes the key for the token when no token comes with it', async () => {
    const response = await fetch(`${stack.url}/rest/v1/notes?select=body&order=id`, { headers: { apikey: stack.keys.serviceRole } });
    expect(await response.json()).toHaveLength(2);
  });

  test('keeps answers apart when one connection asks several services in turn', async () => {
    const ask = async (round: number) => [
      (await anon.rpc('shout', { p_text: `a${round}` })).data, (await service.storage.listBuckets()).data, (await fetch(`${stack.url}/nothing`)).status,
    ];
    const answers = await Promise.all(Array.from({ length: 40 }, (_, round) => ask(round)));
    expect(answers).toEqual(answers.map((_, round) => [`A${round}`, [], 404]));
  });
});

describe('when the database is killed', () => {
  test('the client gets a 503 as JSON, and is served again once the database is back', async () => {
    await stack.postgres.kill();
    const down = await service.from('notes').select().retry(false);
    expect(down.status).toBe(503);
    expect(down.error?.message).toEqual(expect.any(String));

    await stack.postgres.restart();
    const rows = await until('rows again', async () => (await service.from('notes').select('body').retry(false).throwOnError()).data);
    expect(rows).toHaveLength(2);
  });
});

test('the migrating role is no superuser, as on a hosted project', async () => {
  const { rows } = await stack.db.query("select rolsuper, rolbypassrls from pg_roles where rolname = current_user");
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: true }]);
});

test('a connection that once asked for storage serves on, however long storage rests', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string) => new Promise<{ localPort: number | undefined; rests: unknown }>((resolve, reject) => {
    get(stack.url + path, { agent, headers: { apikey: stack.keys.serviceRole } }, (answer) => {
      const { localPort } = answer.socket;
      answer.resume().once('end', () => resolve({ localPort, rests: answer.headers['keep-alive'] }));
    }).once('error', reject);
  });
  const { localPort, rests } = await ask('/storage/v1/object/none/none');
  // What ends storage's half of a connection would end the client's; Node's own servers end it after five seconds' rest.
  expect(rests).toBe('timeout=86400');
  expect((await ask('/rest/v1/notes')).localPort).toBe(localPort);
  agent.destroy();
});

test('when PostgREST is gone the gateway answers 503 as JSON', async () => {
  await stack.postgrest.stop();
  const { status, error } = await service.from('notes').select().retry(false);
  expect(status).toBe(503);
  expect(error?.code).toBe('PGRST_DOWN');
});
