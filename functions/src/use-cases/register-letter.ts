import { createHash } from 'node:crypto';
import { type contracts, isRefusal, type Letter, refuse, type Refusal, type UploadFault } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import { checkFile } from '../letters/check-file.ts';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import { objectNameOf } from './letter-object.ts';
import type { Addresses } from './ports/addresses.ts';
import type { CheckedFile, KeptRegistration, LetterObjects, Letters } from './ports/letters.ts';
import type { Repeated } from './ports/orders.ts';

type RegisterLetter = Command<typeof contracts.registerLetter>;
interface RegisterDeps { readonly letters: Letters; readonly letterObjects: LetterObjects; readonly addresses: Pick<Addresses, 'previous'> }

/**
 * Looks into every file, then keeps the letter with the hash of each. What a repetition asks for is answered before any file
 * is fetched. Files that are missing or refused leave nothing behind: the same request may do better with others.
 */
export const registerLetter = async (deps: RegisterDeps, { actor, input }: RegisterLetter): Answer<typeof contracts.registerLetter> => {
  const storeId = storeOf(actor);
  const bodyHash = hashOfRequest(storeId, input);
  const previous = await deps.addresses.previous(actor, input.requestId);
  if (previous) {
    const isSame = previous.operation === 'registerLetter' && previous.bodyHash === bodyHash;
    return isSame ? answerOf(previous.outcome as KeptRegistration) : refuse('REQUEST_ID_REUSED');
  }

  const files = await checkedFiles(deps.letterObjects, storeId, input);
  if (isRefusal(files)) return files;
  const { files: _, ...letter } = input;
  return answerOf(await deps.letters.register({ ...letter, files, bodyHash, userId: actor.userId, storeId }));
};

/** One at a time: ten large files at once would not fit a function's memory. All that is wrong is said at once. */
const checkedFiles = async (objects: LetterObjects, storeId: string, { letterId, files }: RegisterLetter['input']): Promise<CheckedFile[] | Refusal> => {
  const checked: CheckedFile[] = [];
  const missing: { place: number; fault: null }[] = [], faulty: { place: number; fault: UploadFault }[] = [];
  for (const { place, kind } of files) {
    const objectName = objectNameOf(storeId, letterId, place);
    const object = await objects.read(objectName);
    if (!object) {
      missing.push({ place, fault: null });
      continue;
    }
    const found = await checkFile({ kind, bytes: object.bytes, storedAs: object.mime });
    if ('fault' in found) faulty.push({ place, fault: found.fault });
    else checked.push({ objectName, kind, mime: found.mime, bytes: object.bytes.length, sha256: sha256Of(object.bytes) });
  }
  if (faulty.length > 0) return refuse('UPLOAD_NOT_ACCEPTED', { files: faulty });
  return missing.length > 0 ? refuse('UPLOAD_MISSING', { files: missing }) : checked;
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const answerOf = (outcome: KeptRegistration | Repeated<KeptRegistration>): Letter | Refusal => {
  switch (outcome.outcome) {
    case 'kept': return outcome.letter;
    case 'refused': return refuse(outcome.code);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
