import { request } from 'node:http';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestStack, type TestStack } from '../../test/index.ts';

let stack: TestStack;
let service: SupabaseClient;
let anon: SupabaseClient;

const letters = (client = service) => client.storage.from('letters');
const pdf = (text: string): Blob => new Blob([text], { type: 'application/pdf' });
const PDF = { contentType: 'application/pdf' };

beforeAll(async () => {
  stack = await startTestStack({ seed: 'bare' });
  service = createClient(stack.url, stack.keys.serviceRole);
  anon = createClient(stack.url, stack.keys.anon);
  // As a migration declares a bucket.
  await stack.db.query(`insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
    values ('letters', 'letters', false, 1000, '{application/pdf,image/*}'), ('pictures', 'pictures', true, null, null)`);
});
afterAll(() => stack.stop());

describe('the service role', () => {
  test('uploads a Blob and bytes, and downloads both', async () => {
    expect((await letters().upload('F001/a.pdf', pdf('一'))).data).toMatchObject({ path: 'F001/a.pdf', fullPath: 'letters/F001/a.pdf' });
    expect((await letters().upload('F001/b c.png', new Uint8Array([1, 2]), { contentType: 'image/png' })).error).toBeNull();
    expect(await (await letters().download('F001/a.pdf')).data?.text()).toBe('一');
    const picture = (await letters().download('F001/b c.png')).data;
    expect([picture?.type, picture?.size]).toEqual(['image/png', 2]);
  });

  test('overwrites only when it says so', async () => {
    await letters().upload('once.pdf', pdf('1'));
    expect((await letters().upload('once.pdf', pdf('2'))).error).toMatchObject({ status: 409, code: 'ResourceAlreadyExists' });
    expect((await letters().upload('once.pdf', pdf('3'), { upsert: true })).error).toBeNull();
    expect((await letters().update('once.pdf', pdf('4'))).error).toBeNull();
    expect(await (await letters().download('once.pdf')).data?.text()).toBe('4');
  });

  test('lists a folder: its files, and the folders in it', async () => {
    await letters().upload('F002/x.pdf', pdf('x'));
    await letters().upload('F002/old/y.pdf', pdf('y'));
    const { data } = await letters().list('F002');
    expect(data?.map(({ name, id, metadata }) => [name, id === null, metadata?.['size']])).toEqual([['old', true, undefined], ['x.pdf', false, 1]]);
    expect((await letters().list('F00')).data).toEqual([]);
  });

  test('asks what a file is, and whether it is there', async () => {
    await letters().upload('info.pdf', pdf('123'));
    expect((await letters().info('info.pdf')).data).toMatchObject({ size: 3, contentType: 'application/pdf' });
    expect((await letters().exists('info.pdf')).data).toBe(true);
    expect((await letters().exists('nothing.pdf')).data).toBe(false);
  });

  test('removes files, and the addresses signed for them lead nowhere', async () => {
    await letters().upload('gone.pdf', pdf('x'));
    const { data } = await letters().createSignedUrl('gone.pdf', 60);
    expect((await letters().remove(['gone.pdf', 'never.pdf'])).data?.map(({ name }) => name)).toEqual(['gone.pdf']);
    expect((await fetch(data?.signedUrl ?? '')).status).toBe(404);
  });

  test('makes, changes, empties and deletes buckets', async () => {
    expect((await service.storage.createBucket('made', { public: false, fileSizeLimit: 10 })).error).toBeNull();
    expect((await service.storage.getBucket('made')).data).toMatchObject({ id: 'made', file_size_limit: 10 });
    await service.storage.from('made').upload('x', 'x');
    expect((await service.storage.deleteBucket('made')).error).toMatchObject({ status: 409 });
    await service.storage.emptyBucket('made');
    expect((await service.storage.deleteBucket('made')).error).toBeNull();
    expect((await service.storage.listBuckets()).data?.map(({ id }) => id)).toEqual(['letters', 'pictures']);
  });
});

describe('a bucket keeps its limits', () => {
  test('a file of exactly the limit fits', async () => expect((await letters().upload('full.pdf', pdf('x'.repeat(1000)))).error).toBeNull());
  test('one byte more does not, in a form', async () =>
    expect((await letters().upload('over.pdf', pdf('x'.repeat(1001)))).error).toMatchObject({ status: 413 }));
  test('nor as it is', async () =>
    expect((await letters().upload('over.pdf', 'x'.repeat(1001), PDF)).error).toMatchObject({ status: 413 }));
  test('a type that it does not list is refused', async () =>
    expect((await letters().upload('page.html', '<b>', { contentType: 'text/html' })).error).toMatchObject({ status: 415 }));
  test('what was refused is not there', async () => expect((await letters().exists('over.pdf')).data).toBe(false));
});

describe('without the service role', () => {
  test('nothing is listed, read, written, signed or removed', async () => {
    await letters().upload('private.pdf', pdf('x'));
    const { storage } = anon;
    const answers = [
      await storage.from('letters').list(), await storage.from('letters').download('private.pdf'),
      await storage.from('letters').upload('mine.pdf', pdf('x')), await storage.from('letters').createSignedUrl('private.pdf', 60),
      await storage.from('letters').remove(['private.pdf']), await storage.listBuckets(),
    ];
    expect(answers.map(({ error }) => (error as { status?: number } | null)?.status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  test('a signed address downloads that one file, under the name asked for', async () => {
    await letters().upload('signed 1.pdf', pdf('signed'));
    const { data } = await letters().createSignedUrl('signed 1.pdf', 60, { download: 'letter.pdf' });
    const response = await fetch(data?.signedUrl ?? '');
    expect(await response.text()).toBe('signed');
    expect(response.headers.get('content-disposition')).toContain('letter.pdf');
    expect((await fetch((data?.signedUrl ?? '').replace('signed%201.pdf', 'private.pdf'))).status).toBe(400);
  });

  test('many are signed at once, and the missing are named', async () => {
    const { data } = await letters().createSignedUrls(['signed 1.pdf', 'missing.pdf'], 60);
    expect(data?.map(({ error }) => error === null)).toEqual([true, false]);
    expect((await fetch(data?.[0]?.signedUrl ?? '')).status).toBe(200);
  });

  test('a signed upload writes that one file, within the limits, once', async () => {
    const { data } = await letters().createSignedUploadUrl('up.pdf');
    const token = data?.token ?? '';
    const upload = (path: string, body: Blob) => anon.storage.from('letters').uploadToSignedUrl(path, token, body);
    expect((await upload('other.pdf', pdf('x'))).error).toMatchObject({ status: 400 });
    expect((await upload('up.pdf', pdf('x'.repeat(1001)))).error).toMatchObject({ status: 413 });
    expect((await upload('up.pdf', pdf('up'))).error).toBeNull();
    expect((await upload('up.pdf', pdf('again'))).error).toMatchObject({ status: 409 });
    expect(await (await letters().download('up.pdf')).data?.text()).toBe('up');
  });

  test('a permit to upload is none to download, nor is a user\'s token', async () => {
    const { data } = await letters().createSignedUploadUrl('private.pdf');
    for (const token of [data?.token, stack.keys.anon, '']) {
      expect((await fetch(`${stack.url}/storage/v1/object/sign/letters/private.pdf?token=${token}`)).status).toBe(400);
    }
  });

  test('a public bucket is public, and only that', async () => {
    await service.storage.from('pictures').upload('m8.txt', 'M8');
    expect(await (await fetch(anon.storage.from('pictures').getPublicUrl('m8.txt').data.publicUrl)).text()).toBe('M8');
    expect((await fetch(anon.storage.from('letters').getPublicUrl('private.pdf').data.publicUrl)).status).toBe(404);
  });
});

/** `fetch` tidies paths before it sends them; this does not. */
const rawStatus = (method: string, path: string): Promise<number | undefined> => new Promise((resolve, reject) => {
  const headers = { authorization: `Bearer ${stack.keys.serviceRole}`, 'content-type': 'application/pdf' };
  const outgoing = request(`${stack.url}`, { method, path: `/storage/v1/object/letters/${path}`, headers }, (response) => resolve(response.resume().statusCode));
  outgoing.on('error', reject).end(method === 'POST' ? 'x' : undefined);
});

test.each(['%2e%2e/%2e%2e/secrets.json', '..%2f..%2fsecrets.json', 'a/%2e%2e/%2e%2e/x', '%00', '..%5csecrets.json'])(
  'no name climbs out of its bucket: %s', async (path) => {
    expect(await rawStatus('POST', path)).toBeGreaterThanOrEqual(400);
    expect(await rawStatus('GET', path)).toBeGreaterThanOrEqual(400);
  });
