import { StorageProblem } from './problem.ts';

export interface BucketLimits {
  /** Bytes; null for the limit of the project. */
  file_size_limit: number | null;
  /** `image/png` or `image/*`; null for any. */
  allowed_mime_types: string[] | null;
}

/** What a hosted project allows unless its bucket allows less. */
export const FILE_BYTES_MAX = 50 * 1024 * 1024;
const NAME_LENGTH_MAX = 1024;

/** The characters that hosted storage accepts: no Chinese, among others. */
const NAME = /^[\w/!\-.*'() &$@=;:+,?]+$/;

/** A name within a bucket. It never becomes a path on disk, yet must not look like one that climbs. */
export const checkName = (name: string): string => {
  const climbs = name.split('/').some((part) => part === '' || part === '.' || part === '..');
  if (climbs || name.length > NAME_LENGTH_MAX || !NAME.test(name)) throw new StorageProblem(400, 'InvalidKey', `Invalid key: ${name}`);
  return name;
};

export const bytesAllowed = ({ file_size_limit }: BucketLimits): number => Math.min(file_size_limit ?? FILE_BYTES_MAX, FILE_BYTES_MAX);

export const tooLarge = (): StorageProblem => new StorageProblem(413, 'EntityTooLarge', 'The object exceeded the maximum allowed size');

const covers = (allowed: string, type: string): boolean =>
  allowed === type || (allowed.endsWith('/*') && type.startsWith(allowed.slice(0, -1)));

/** Parameters such as the charset do not count. */
export const checkType = ({ allowed_mime_types }: BucketLimits, contentType: string): void => {
  const [type = ''] = contentType.toLowerCase().split(';', 1);
  if (allowed_mime_types === null || allowed_mime_types.some((allowed) => covers(allowed.toLowerCase(), type.trim()))) return;
  throw new StorageProblem(415, 'InvalidMimeType', `mime type ${type} is not supported`);
};
