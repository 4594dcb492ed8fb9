import { contracts, type UploadFault } from '@zhundan/shared';
import { create } from 'zustand';
import { call, putBytes, type RefusedReply, useNetwork } from '../../api';
import { isAnswer } from '../../lib/intent';
import { serverNow } from '../../lib/server-clock';
import { readFile } from '../../platform/pictures';
import { type LetterDraft, type LetterFile, useLetterDraft, waitingFiles, withFaults, withFile } from './draft';

/** How sending stands, for the line that says so. */
interface Sending {
  readonly state: 'idle' | 'sending' | 'waiting';
  /** Why it does not go on by itself, such as an account that was disabled. */
  readonly refusal: RefusedReply | null;
}
export const useSending = create<Sending>(() => ({ state: 'idle', refusal: null }));

/** Waits after each failure in a row; the last one again and again. Coming online ends any of them. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

interface Permit { readonly url: string; readonly until: number }
/** By letter and place. Not kept: a new one costs one request. */
const permits = new Map<string, Permit>();
const keyOf = (letterId: string, place: number): string => `${letterId}/${place}`;

let underWay: Promise<void> | null = null;

/** Sends what waits, one file after the other, until nothing waits or a person is needed. Called as often as one likes. */
export const keepSending = (): Promise<void> => {
  underWay ??= sendAll().finally(() => {
    underWay = null;
  });
  return underWay;
};

const sendAll = async (): Promise<void> => {
  let failures = 0;
  for (;;) {
    const { draft } = useLetterDraft.getState();
    const [next] = waitingFiles(draft);
    if (!draft || !next) return useSending.setState({ state: 'idle', refusal: null });

    useSending.setState({ state: 'sending', refusal: null });
    const outcome = await sendOne(draft, next);
    if (typeof outcome === 'object') return useSending.setState({ state: 'idle', refusal: outcome });
    failures = outcome === 'done' ? 0 : failures + 1;
    if (failures > 0) await waited(WAITS_MS[Math.min(failures, WAITS_MS.length) - 1]!);
  }
};

/** For so long, or until the phone says that it is online again. */
const waited = (ms: number): Promise<void> => new Promise((resolve) => {
  useSending.setState({ state: 'waiting' });
  const wasOffline = useNetwork.getState().state === 'offline';
  const end = () => {
    clearTimeout(timer);
    stopListening();
    resolve();
  };
  const timer = setTimeout(end, ms);
  const stopListening = useNetwork.subscribe(({ state }) => {
    if (wasOffline && state === 'online') end();
  });
});

type SendOutcome = 'done' | 'again' | RefusedReply;

const sendOne = async (draft: LetterDraft, file: LetterFile): Promise<SendOutcome> => {
  const permit = await permitFor(draft, file);
  if ('code' in permit) {
    // Registered already: the answer was lost, and all its files are there.
    if (permit.code === 'REQUEST_ID_REUSED') return marked(draft, file, null);
    return isAnswer(permit) ? permit : 'again';
  }
  const bytes = await readFile(file.name);
  if (!bytes) return marked(draft, file, 'damaged');

  const answer = await putBytes(permit.url, bytes, file.mime);
  if ('trouble' in answer) return 'again';
  if (answer.status < 300 || isThereAlready(answer)) return marked(draft, file, null);
  if (answer.status === 413) return marked(draft, file, 'size');
  if (answer.status === 415) return marked(draft, file, 'type');
  permits.delete(keyOf(draft.letterId, file.place)); // ran out, or is not believed: ask for another
  return 'again';
};

/** A reply was lost: the same bytes lie there. Storage says so by status, older storage in its words. */
const isThereAlready = ({ status, body }: { status: number; body: unknown }): boolean =>
  status === 409 || (status === 400 && /"(?:409|Duplicate)"|already exists/.test(JSON.stringify(body ?? '')));

const marked = ({ letterId }: LetterDraft, { place }: LetterFile, fault: UploadFault | null): 'done' => {
  useLetterDraft.getState().change((draft) => {
    if (draft.letterId !== letterId) return draft; // another order meanwhile
    return fault ? withFaults(draft, [{ place, fault }]) : withFile(draft, place, { sent: true });
  });
  return 'done';
};

/** One request asks for everything that waits. */
const permitFor = async (draft: LetterDraft, file: LetterFile): Promise<Permit | RefusedReply> => {
  const known = permits.get(keyOf(draft.letterId, file.place));
  if (known && known.until > serverNow()) return known;

  const files = waitingFiles(draft).slice(0, 10).map(({ place, mime, bytes }) => ({ place, mime, bytes, kind: place === draft.signature?.place ? 'signature' as const : 'page' as const }));
  const reply = await call(contracts.startLetterUpload, { letterId: draft.letterId, files });
  if (!reply.ok) return reply.refusal;
  const until = Date.parse(reply.data.until);
  for (const { place, url } of reply.data.files) permits.set(keyOf(draft.letterId, place), { url, until });
  return permits.get(keyOf(draft.letterId, file.place)) ?? { url: '', until };
};
