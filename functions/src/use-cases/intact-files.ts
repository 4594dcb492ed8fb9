import type { CheckedFile, LetterObjects } from './ports/letters.ts';
import { sha256Of } from './register-letter.ts';

/** Which files are still, to the bit, what was checked when they came. Fetched one at a time, as when they were checked. */
export const intactFiles = async <File extends CheckedFile>(objects: LetterObjects, files: readonly File[]): Promise<ReadonlySet<File>> => {
  const intact = new Set<File>();
  for (const file of files) {
    const object = await objects.read(file.objectName);
    if (object && object.mime === file.mime && sha256Of(object.bytes) === file.sha256) intact.add(file);
  }
  return intact;
};
