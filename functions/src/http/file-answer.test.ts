import { describe, expect, test } from '@jest/globals';
import { fileAnswer, type FileEnd, headOf, openFile } from './file-answer.ts';

/** A file of so many chunks that notes which of them was made, and whether it was told to stop. */
const aFile = (count: number, broken?: number) => {
  const made: string[] = [];
  let closed = false;
  async function* chunks(): AsyncGenerator<string> {
    try {
      for (let index = 1; index <= count; index += 1) {
        if (index === broken) throw new Error('the database is gone');
        made.push(`chunk ${index}\r\n`);
        yield `chunk ${index}\r\n`;
      }
    } finally {
      closed = true;
    }
  }
  return { file: { fileName: 'orders.csv', chunks: chunks() }, made, isClosed: () => closed };
};

const answered = async (file: Parameters<typeof openFile>[0]) => {
  const ends: FileEnd[] = [];
  return { response: fileAnswer(await openFile(file), 'text/csv', { 'x-request-id': 'r' }, (end) => ends.push(end)), ends };
};

describe('a file', () => {
  test('comes whole, by its name', async () => {
    const { response, ends } = await answered(aFile(3).file);
    expect(await response.text()).toBe('chunk 1\r\nchunk 2\r\nchunk 3\r\n');
    expect([response.headers.get('content-disposition'), response.headers.get('x-request-id')]).toEqual(['attachment; filename="orders.csv"', 'r']);
    expect(ends).toEqual([{ sent: 'whole' }]);
  });

  test('is made no faster than it is taken', async () => {
    const { file, made } = aFile(100);
    const { response } = await answered(file);
    const reader = response.body!.getReader();
    await reader.read();
    await reader.read();
    expect(made.length).toBe(2);
    await reader.cancel();
  });

  test('is not made on when who asked has left', async () => {
    const { file, made, isClosed } = aFile(100);
    const { response, ends } = await answered(file);
    const reader = response.body!.getReader();
    await reader.read();
    await reader.cancel();
    expect([made.length, isClosed(), ends]).toEqual([1, true, [{ sent: 'left' }]]);
  });

  test('is not made for who asks for its head alone', async () => {
    const { file, made, isClosed } = aFile(100);
    const { response } = await answered(file);
    const head = await headOf(response);
    expect([await head.text(), head.headers.get('content-type'), made.length, isClosed()]).toEqual(['', 'text/csv; charset=utf-8', 1, true]);
  });

  test('that breaks in the middle ends in an error, never in an end', async () => {
    const { response, ends } = await answered(aFile(5, 3).file);
    await expect(response.text()).rejects.toThrow('the database is gone');
    expect(ends).toMatchObject([{ sent: 'broken', cause: new Error('the database is gone') }]);
  });

  test('that cannot begin is no file', async () => {
    await expect(openFile(aFile(5, 1).file)).rejects.toThrow('the database is gone');
  });

  test('of nothing is whole', async () => {
    const { response, ends } = await answered(aFile(0).file);
    expect(await response.text()).toBe('');
    expect(ends).toEqual([{ sent: 'whole' }]);
  });
});
