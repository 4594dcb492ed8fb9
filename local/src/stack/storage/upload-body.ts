import { tooLarge } from './rules.ts';

export interface Upload {
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
  cacheControl: string;
}

/** Boundaries and the other fields of a form. */
const FORM_BYTES = 64 * 1024;

/** Stops reading as soon as there is too much. */
const readAtMost = async (request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
};

const readForm = async (body: Uint8Array<ArrayBuffer>, contentType: string, limit: number): Promise<Upload> => {
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  const bytes = new Uint8Array(await (file ?? new Blob([])).arrayBuffer());
  if (bytes.byteLength > limit) throw tooLarge();
  return { bytes, contentType: file?.type || 'application/octet-stream', cacheControl: `max-age=${String(form.get('cacheControl') ?? 3600)}` };
};

/** supabase-js sends a Blob as a form, and everything else as it is. */
export const readUpload = async (request: Request, limit: number): Promise<Upload> => {
  const contentType = request.headers.get('content-type') ?? 'application/octet-stream';
  if (contentType.startsWith('multipart/form-data')) return readForm(await readAtMost(request, limit + FORM_BYTES), contentType, limit);
  return { bytes: await readAtMost(request, limit), contentType, cacheControl: request.headers.get('cache-control') ?? 'max-age=3600' };
};
