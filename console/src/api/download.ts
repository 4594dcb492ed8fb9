import type { Contract } from '@zhundan/shared';
import { addressOf } from './address.ts';
import type { Sent } from './call.ts';
import { refreshOnce } from './refresh.ts';
import { readRefusal, type RefusedReply, troubleReply } from './reply.ts';

export interface Downloaded { readonly fileName: string; readonly file: Blob }
export type Download = { readonly ok: true; readonly data: Downloaded } | { readonly ok: false; readonly refusal: RefusedReply } | { readonly ok: 'cancelled' };

const BROKEN: RefusedReply = { code: 'OFFLINE', message: '下载中断，文件不完整，已丢弃。请检查网络后重试。', requestId: null };

/**
 * Fetches a file as it is made and tells how far it is. What breaks on the way is no file: a connection that ends without
 * its proper end rejects the reading, and what has come is thrown away.
 */
export const download = async <C extends Contract>(
  contract: C, input: Sent<C>, { signal, onProgress }: { signal: AbortSignal; onProgress: (bytes: number, lines: number) => void },
): Promise<Download> => {
  try {
    let response = await ask(contract, input, signal);
    if (response.status === 401 && await refreshOnce()) response = await ask(contract, input, signal);
    if (response.status !== 200 || !response.body) return { ok: false, refusal: readRefusal(await response.json().catch(() => null)) };
    const file = await read(response.body, onProgress);
    return { ok: true, data: { fileName: fileNameOf(response), file: new Blob(file, { type: response.headers.get('content-type') ?? '' }) } };
  } catch (error) {
    if (signal.aborted) return { ok: 'cancelled' };
    return { ok: false, refusal: error instanceof TypeError && !navigator.onLine ? troubleReply('OFFLINE').refusal : BROKEN };
  }
};

const ask = (contract: Contract, input: object, signal: AbortSignal): Promise<Response> =>
  fetch(addressOf(contract, input).path, { credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal });

const LINE_FEED = 10;

const read = async (body: ReadableStream<Uint8Array<ArrayBuffer>>, onProgress: (bytes: number, lines: number) => void): Promise<Uint8Array<ArrayBuffer>[]> => {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0, lines = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value);
    bytes += value.length;
    for (let at = value.indexOf(LINE_FEED); at !== -1; at = value.indexOf(LINE_FEED, at + 1)) lines += 1;
    onProgress(bytes, lines);
  }
};

const fileNameOf = (response: Response): string => /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'download';

/** Hands a file to the person. */
export const keepFile = ({ fileName, file }: Downloaded): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
