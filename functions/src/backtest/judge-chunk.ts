import { type CompiledRules, decodeFacts, type Fate } from '@zhundan/shared';
import { addHit, emptyTally, type Hit, kindOf, type RawTally } from './tally.ts';
import type { KeptHit } from '../use-cases/ports/rules.ts';

/** The drafted rules and those in force, ready to judge many. */
export interface RulesUnderTest { readonly draft: CompiledRules; readonly inForce: CompiledRules }

/** What came of judging a chunk before anybody asked what became of its hits. */
export interface JudgedChunk {
  readonly submits: number;
  readonly lastId: number | null;
  readonly draft: RawTally['draft'];
  readonly inForce: RawTally['inForce'];
  readonly hits: readonly Hit[];
}

/** The id on the last line of a chunk, which is where the next one goes on; null for an empty chunk. */
export const lastIdOf = (chunk: string): number | null => (chunk === '' ? null : Number.parseInt(chunk.slice(chunk.lastIndexOf('\n') + 1), 10));

/** Judges every line (id, space, facts) by both rule sets. A line at a time: a chunk is some megabytes, its parts need not all live at once. */
export const judgeChunk = (chunk: string, rules: RulesUnderTest): JudgedChunk => {
  const { draft, inForce } = emptyTally();
  const hits: Hit[] = [];
  let submits = 0;
  for (let start = 0; start < chunk.length;) {
    const end = chunk.indexOf('\n', start);
    const line = chunk.slice(start, end === -1 ? chunk.length : end);
    start += line.length + 1;
    submits += 1;
    const space = line.indexOf(' ');
    const facts = decodeFacts(line.slice(space + 1));
    const verdict = rules.draft.verdict(facts);
    const { outcome } = rules.inForce.verdict(facts);
    draft[verdict.outcome] += 1;
    inForce[outcome] += 1;
    if (kindOf(verdict, outcome)) hits.push({ attemptId: Number(line.slice(0, space)), at: facts.at, fen: facts.totalFen, draft: verdict, inForce: outcome });
  }
  return { submits, lastId: lastIdOf(chunk), draft, inForce, hits };
};

/** Fates as the database tells them, by attempt. */
export const readFates = (lines: string): Map<number, { storeId: string; fate: Fate }> =>
  new Map(lines === '' ? [] : lines.split('\n').map((line) => {
    const [attemptId, storeId, fate] = line.split(' ') as [string, string, Fate];
    return [Number(attemptId), { storeId, fate }];
  }));

/** A new tally with a judged chunk counted in, and the hits of it that are kept. */
export const countChunk = (
  before: RawTally | null, chunk: JudgedChunk, fates: ReadonlyMap<number, { storeId: string; fate: Fate }>,
): { tally: RawTally; hits: KeptHit[] } => {
  const tally = before === null ? emptyTally() : structuredClone(before);
  for (const side of ['draft', 'inForce'] as const) {
    for (const [outcome, count] of Object.entries(chunk[side])) tally[side][outcome as keyof RawTally['draft']] += count;
  }
  const hits = chunk.hits.flatMap((hit): KeptHit[] => {
    const kind = kindOf(hit.draft, hit.inForce);
    const became = fates.get(hit.attemptId);
    if (!kind || !became) throw new Error(`attempt ${hit.attemptId} is no hit, or nobody knows whose it is`);
    if (!addHit(tally, hit, kind, became)) return [];
    return [[hit.attemptId, kind, hit.draft.outcome, hit.inForce, [...hit.draft.ruleIds, ...hit.draft.shadowIds]]];
  });
  return { tally, hits };
};
