import * as z from 'zod/mini';
import { cleanText } from '../../text/index.ts';
import { type Problem, problemsOfCondition } from './check-condition.ts';
import { unknownPlaceholders } from './message.ts';
import { type Condition, REVIEW_HOURS_MAX, type Rule, RULE_MODES, RULES_MAX, type RuleSet } from './rule.ts';

const RULE_NAME_MAX = 40, MESSAGE_MIN = 4, MESSAGE_MAX = 120, NAMES_MAX = 1_000;
/** Of the words for one category, SKU, channel or district. */
export const RULE_WORDS_MAX = 120;
const HOURS_WRONG = `复核时限请填 1 到 ${REVIEW_HOURS_MAX} 小时的整数。`;

const words = (min: number, max: number, error: string) => z.string({ error }).check(z.overwrite(cleanText), z.minLength(min, error), z.maxLength(max, error));
const message = words(MESSAGE_MIN, MESSAGE_MAX, `请写给门店看的提示，${MESSAGE_MIN} 到 ${MESSAGE_MAX} 个字。`);
const hours = z.int({ error: HOURS_WRONG }).check(z.minimum(1, HOURS_WRONG), z.maximum(REVIEW_HOURS_MAX, HOURS_WRONG));


export const action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reject'), message }),
  z.strictObject({ kind: z.literal('requireDocument'), document: z.literal('letterOfAuthorization', { error: '请选择要上传的文件。' }), message }),
  z.strictObject({ kind: z.literal('review'), message, hours }),
  z.strictObject({ kind: z.literal('warn'), tone: z.enum(['red', 'amber'], { error: '请选择提醒的颜色。' }), message }),
], { error: '请选择动作。' });

const condition = z.custom<Condition>().check((context) => {
  for (const { path, message: problem } of problemsOfCondition(context.value)) {
    context.issues.push({ code: 'custom', path: [...path], message: problem, input: context.value });
  }
});

export const rule = z.strictObject({
  ruleId: z.uuid({ error: '规则编号不对，请重新添加这条规则。' }).check(z.toLowerCase()),
  name: words(1, RULE_NAME_MAX, `请写规则名，最多 ${RULE_NAME_MAX} 个字。`),
  mode: z.enum(RULE_MODES, { error: '请选择启用、试运行或停用。' }),
  when: condition,
  then: action,
}).check((context) => {
  const unknown = unknownPlaceholders(context.value as Rule);
  if (unknown.length === 0) return;
  context.issues.push({
    code: 'custom', path: ['then', 'message'], input: context.value,
    message: `提示里的 {${unknown[0]}} 不是事实，或条件里没有用到它，请改正或删除。`,
  });
});

const rules = z.array(rule).check(z.maxLength(RULES_MAX, `最多 ${RULES_MAX} 条规则，请先停用并删除不用的。`), (context) => {
  const seen = new Set<string>();
  context.value.forEach(({ ruleId }, index) => {
    if (seen.has(ruleId)) context.issues.push({ code: 'custom', path: [index, 'ruleId'], message: '有两条规则编号相同，请重新添加其中一条。', input: ruleId });
    seen.add(ruleId);
  });
});

const name = z.string().check(z.minLength(1), z.maxLength(RULE_WORDS_MAX));
const names = z.record(name, name).check(z.refine((all) => Object.keys(all).length <= NAMES_MAX, `规则提到的商品、类目、渠道和区县合计最多 ${NAMES_MAX} 个，请删去一些。`));

/** A whole rule set: every bound, and every agreement of fact, operator, parameter and value. */
export const ruleSet = z.strictObject({ schema: z.literal(1), rules, names: z.optional(names) });

export type ParsedRuleSet = { readonly ok: true; readonly ruleSet: RuleSet } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Everything that is wrong, each with its place and what to do about it in Chinese. Never throws, whatever it is given. */
export const parseRuleSet = (input: unknown): ParsedRuleSet => {
  const parsed = ruleSet.safeParse(input);
  return parsed.success ? { ok: true, ruleSet: parsed.data } : { ok: false, problems: parsed.error.issues.map(problemOf) };
};

const CHINESE = /[\u4e00-\u9fff]/;

const problemOf = ({ path, message: said }: { path: readonly PropertyKey[]; message: string }): Problem => ({
  path: path.map((each) => (typeof each === 'symbol' ? String(each) : each)),
  message: CHINESE.test(said) ? said : '这里的内容有误，请重新填写。',
});
