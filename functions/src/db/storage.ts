import { createClient } from '@supabase/supabase-js';
import type { LetterObjects } from '../use-cases/ports/letters.ts';
import { Unavailable } from '../unavailable.ts';
import { withTimeout } from './fetch-with-timeout.ts';
import type { DbSettings } from './sql.ts';

const BUCKET = 'letters';
/** A permit to upload lasts two hours with the vendor; ours is told a little shorter, so that no phone begins too late. */
const UPLOAD_PERMIT_MS = 2 * 60 * 60 * 1000, SLACK_MS = 10 * 60 * 1000;
/** For the largest file that a letter may have, between two machines of one region. */
const TIMEOUT_MS = 15_000;

/** What supabase-js says of storage that refused or did not answer. */
interface StorageFailure { readonly message: string; readonly status?: number | undefined; readonly statusCode?: string | undefined }

/** The only place that speaks to storage: as the service, which alone may sign, read and remove. */
export const createLetterObjects = (settings: DbSettings): LetterObjects => {
  const { url, serviceRoleKey, fetch = globalThis.fetch, now = Date.now } = settings;
  const client = createClient(url, serviceRoleKey, { global: { fetch: withTimeout(fetch, TIMEOUT_MS) }, accessToken: async () => serviceRoleKey });
  const bucket = client.storage.from(BUCKET);

  return {
    uploadUrl: async (objectName) => {
      // Without upsert: what lies there already stays what it is, whoever holds the address.
      const { data, error } = await bucket.createSignedUploadUrl(objectName, { upsert: false });
      if (error) throw failureOf('createSignedUploadUrl', error);
      return { url: data.signedUrl, until: new Date(now() + UPLOAD_PERMIT_MS - SLACK_MS).toISOString() };
    },
    read: async (objectName) => {
      const { data, error } = await bucket.download(objectName);
      if (error) {
        if (isMissing(error)) return null;
        throw failureOf('download', error);
      }
      return { bytes: new Uint8Array(await data.arrayBuffer()), mime: data.type.split(';')[0] ?? '' };
    },
    viewUrl: async (objectName, seconds) => {
      const { data, error } = await bucket.createSignedUrl(objectName, seconds);
      if (error) throw failureOf('createSignedUrl', error);
      return data.signedUrl;
    },
    remove: async (objectNames) => {
      const { error } = await bucket.remove([...objectNames]);
      if (error) throw failureOf('remove', error);
    },
  };
};

/** A download that fails carries the whole answer instead of its code. */
const statusOf = (error: object): number => {
  const { status, statusCode, originalError } = error as StorageFailure & { originalError?: { status?: number } };
  return Number(statusCode ?? 0) || (status ?? originalError?.status ?? 0);
};

const isMissing = (error: object): boolean => [400, 404].includes(statusOf(error));

/** No answer, or the vendor's own trouble: waiting helps. Anything else is our bug. */
const failureOf = (call: string, error: StorageFailure): Error => {
  const status = statusOf(error);
  return status === 0 || status === 429 || status >= 500 ? new Unavailable(`storage ${call}: ${status} ${error.message}`) : new Error(`storage ${call}: ${status} ${error.message}`);
};
