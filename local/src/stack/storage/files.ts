import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';

/** Bytes by version. A version is a uuid that we made: nothing that a caller sends is ever part of a path. */
export interface Files {
  write(version: string, bytes: Uint8Array): Promise<void>;
  read(version: string): ReadableStream;
  remove(version: string): Promise<void>;
}

export const createFiles = (dir: string): Files => {
  const pathOf = (version: string): string => join(dir, version.slice(0, 2), version);
  return {
    write: async (version, bytes) => {
      const path = pathOf(version);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.part`, bytes, { flush: true });
      await rename(`${path}.part`, path);
    },
    read: (version) => Readable.toWeb(createReadStream(pathOf(version))) as ReadableStream,
    remove: (version) => rm(pathOf(version), { force: true }),
  };
};
