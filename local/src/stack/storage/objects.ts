import { createHash, randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import type { Files } from './files.ts';
import type { Bucket, Records } from './records.ts';
import { bytesAllowed, checkType } from './rules.ts';
import { readUpload } from './upload-body.ts';

/** Bytes first, then their record: a record never points at nothing. What no record points at is removed at once. */
export const storeObject = async (
  { records, files }: { records: Records; files: Files }, bucket: Bucket, name: string, request: Request, upsert: boolean,
): Promise<{ Id: string; Key: string }> => {
  const { bytes, contentType, cacheControl } = await readUpload(request, bytesAllowed(bucket));
  checkType(bucket, contentType);
  const version = randomUUID();
  const metadata = {
    mimetype: contentType, size: bytes.byteLength, contentLength: bytes.byteLength, cacheControl,
    eTag: `"${createHash('md5').update(bytes).digest('hex')}"`, lastModified: new Date().toISOString(), httpStatusCode: 200,
  };
  await files.write(version, bytes);
  try {
    const { id, replaced } = await records.saveObject(bucket.id, name, version, metadata, upsert);
    if (replaced) await files.remove(replaced);
    return { Id: id, Key: `${bucket.id}/${name}` };
  } catch (error) {
    await files.remove(version);
    throw error;
  }
};

/** Shown by a browser as what it is only when it cannot run there. */
const ACTIVE = new Set(['.html', '.htm', '.svg', '.xml', '.xhtml']);

export const sendObject = async (
  { records, files }: { records: Records; files: Files }, bucket: string, name: string, download: string | undefined,
): Promise<Response> => {
  const { version, metadata } = await records.object(bucket, name);
  const attachment = download === undefined ? undefined : `attachment; filename*=UTF-8''${encodeURIComponent(download || name.split('/').at(-1) || name)}`;
  const type = ACTIVE.has(extname(name).toLowerCase()) || metadata.mimetype.startsWith('text/html') ? 'text/plain; charset=utf-8' : metadata.mimetype;
  return new Response(files.read(version), {
    headers: {
      'content-type': type, 'content-length': String(metadata.size), etag: metadata.eTag, 'cache-control': metadata.cacheControl,
      'last-modified': new Date(metadata.lastModified).toUTCString(), 'x-content-type-options': 'nosniff',
      ...(attachment && { 'content-disposition': attachment }),
    },
  });
};
