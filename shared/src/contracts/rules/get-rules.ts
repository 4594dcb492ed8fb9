import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { fen, instant, uuid } from '../fields.ts';
import { RULE_READERS, rules, ruleVersion } from './fields.ts';

/** Days that the figures beside a rule look back. */
export const RULE_FIGURES_DAYS = 30;

const count = z.int().check(z.minimum(0));

/** What a rule did in the last RULE_FIGURES_DAYS days, under whichever versions had it. */
const ruleFigures = z.strictObject({
  ruleId: uuid,
  /** Times it held while live, and while only watched. */
  fired: count, shadowFired: count,
  /** Supervisors' verdicts on orders that it sent to them: it was right, it was not. */
  upheld: count, overturned: count,
  /** Total of the orders that it sent to review. */
  heldFen: fen,
  lastAt: z.nullable(instant),
});
export type RuleFigures = z.infer<typeof ruleFigures>;

export const getRules = contract({
  name: 'getRules',
  summary: 'The rules in force with what each did in the last 30 days. `version` is null and `rules` empty before the first publication.',
  method: 'GET', path: '/api/admin/rules', who: RULE_READERS,
  request: z.strictObject({}),
  response: z.strictObject({ version: z.nullable(ruleVersion), rules, figures: z.array(ruleFigures) }),
  refusals: [],
});
