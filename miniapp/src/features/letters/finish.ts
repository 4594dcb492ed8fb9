import { contracts, type uploadRefusalDetails } from '@zhundan/shared';
import type * as z from 'zod/mini';
import { call, type RefusedReply } from '../../api';
import { intend, isAnswer, settle } from '../../lib/intent';
import { dropFile } from '../../platform/pictures';
import { filesOf, type LetterDraft, useLetterDraft, waitingFiles, withFaults } from './draft';
import { keepSending, useSending } from './send';

/** Files that storage lost meanwhile are sent again; more often than this it is something else. */
const ROUNDS_MAX = 3;

export type Finish = { readonly done: true } | { readonly done: false; readonly refusal: RefusedReply | null };
const UNDONE: Finish = { done: false, refusal: null };

/** Sends what is left and registers the letter, once, however often it is asked to. Undone without a refusal: the page shows why. */
export const finishLetter = async (): Promise<Finish> => {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    await keepSending();
    const { refusal } = useSending.getState();
    if (refusal) return { done: false, refusal };

    const { draft } = useLetterDraft.getState();
    if (draft?.registered) return { done: true };
    if (!draft?.signature || waitingFiles(draft).length > 0 || filesOf(draft).some(({ fault }) => fault)) return UNDONE;

    const reply = await register(draft);
    if (reply.ok) return registered(draft);
    const faults = faultsOf(reply.refusal);
    useLetterDraft.getState().change((current) => withFaults(current, faults));
    if (reply.refusal.code !== 'UPLOAD_MISSING') return { done: false, refusal: faults.length > 0 ? null : reply.refusal };
  }
  return UNDONE;
};

const register = async ({ letterId, pages, signature, order, signerName }: LetterDraft) => {
  const files = [...pages.map(({ place }) => ({ place, kind: 'page' as const })), ...(signature ? [{ place: signature.place, kind: 'signature' as const }] : [])];
  const name = `letter:${letterId}`;
  const { requestId, body } = intend(name, { letterId, files, lines: [...order.lines], totalFen: order.expectedTotalFen, signerName });
  const reply = await call(contracts.registerLetter, { requestId, ...body });
  if (reply.ok || isAnswer(reply.refusal)) settle(name);
  return reply;
};

/** The order may go on; our copies are no longer needed. */
const registered = (draft: LetterDraft): Finish => {
  useLetterDraft.getState().change((current) => (current.letterId === draft.letterId ? { ...current, registered: true, finishing: false } : current));
  filesOf(draft).forEach(({ name }) => dropFile(name));
  return { done: true };
};

const faultsOf = ({ code, details }: RefusedReply): z.infer<typeof uploadRefusalDetails>['files'] =>
  (code === 'UPLOAD_MISSING' || code === 'UPLOAD_NOT_ACCEPTED' ? (details as z.infer<typeof uploadRefusalDetails>).files : []);
