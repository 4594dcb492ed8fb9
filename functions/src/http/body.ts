import { refuse, type Refusal } from '@zhundan/shared';
import { invalidField } from './invalid.ts';

/** Far above the largest honest request, 200 codes and 200 ids to look up, which is some 33 KB. */
export const BODY_BYTES_MAX = 128 * 1024;

const NOT_JSON = '请求的内容不是有效的 JSON。';

/** The JSON body of a request, `undefined` for none. Never more than the limit is held in memory. */
export const readBody = async (request: Request): Promise<{ body: unknown } | Refusal> => {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX) return refuse('BODY_TOO_LARGE');
  const bytes = await readBytes(request);
  if (bytes === null) return refuse('BODY_TOO_LARGE');
  if (bytes.length === 0) return { body: undefined };

  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) return invalidField('', '请求的内容类型应为 application/json。');
  try {
    return { body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return invalidField('', NOT_JSON);
  }
};

/** Null when there is too much. A connection that breaks on the way gives what came, which is then no JSON. */
const readBytes = async (request: Request): Promise<Uint8Array | null> => {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done || !value) return Buffer.concat(chunks);
    size += value.length;
    if (size > BODY_BYTES_MAX) {
      await reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
};
