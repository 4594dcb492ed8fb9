import { type AuditEvent, describeDiff, formatFen, parseRuleSet, type RuleSet } from '@zhundan/shared';
import { fullInstant } from '../../lib/dates.ts';

/** One thing that is different: what it is called, as it was and as it is. Null where there was or is none. */
export interface Change {
  readonly what: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** What a decision changed, in words. Rules are told in sentences, everything else field by field. */
export interface Told {
  readonly changes: readonly Change[];
  readonly sentences: readonly { readonly about: string; readonly says: readonly string[] }[];
}

export const tell = ({ before, after }: Pick<AuditEvent, 'before' | 'after'>): Told => ({
  changes: changesOf(withoutRules(before), withoutRules(after)),
  sentences: ruleChanges(before, after),
});

type Facts = Record<string, unknown> | null;

const RULE_KEYS = new Set(['rules', 'names']);

const withoutRules = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts ?? {}).filter(([key]) => !RULE_KEYS.has(key)));

const changesOf = (before: Record<string, unknown>, after: Record<string, unknown>): Change[] => {
  const was = flat(before), is = flat(after);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ what: labelOf(path), was: was.get(path) ?? null, is: is.get(path) ?? null }))
    .filter(({ was, is }) => was !== is);
};

/** `{ a: { b: 1 } }` → `a.b` → `1`; what is empty is left out. */
const flat = (facts: Record<string, unknown>, head = ''): Map<string, string> => new Map(Object.entries(facts).flatMap(([key, value]) => {
  if (value === null || value === undefined || value === '') return [];
  const path = head + key;
  return typeof value === 'object' ? [...flat(value as Record<string, unknown>, `${path}.`)] : [[path, wordsOf(path, value)] as const];
}));

const LABELS: Readonly<Record<string, string>> = {
  state: '状态', escalatedAt: '升级时间', kind: '种类', maxFen: '每单上限', expiresAt: '有效期至', versionNo: '版本', restores: '恢复自版本',
  backtestId: '发布前的回测', line: '产线', day: '日期', minutes: '工时（分钟）', from: '从', to: '到', minutesPerDay: '每天停机（分钟）',
  orderNo: '订单', skuCode: '商品编码', promisedOn: '承诺日期', readyOn: '交期', was: '原来', now: '现在', name: '名称',
};
const WORDS: Readonly<Record<string, string>> = {
  waiting: '待复核', asked: '等门店答复', answered: '门店已答复', approved: '通过', rejected: '不通过', released: '已释放', withdrawn: '门店撤回', merged: '已合并',
  order: '只用于一单', standing: '长期有效', ended: '已终止',
};

const labelOf = (path: string): string => path.split('.').map((key) => LABELS[key] ?? key).join(' · ');

const wordsOf = (path: string, value: unknown): string => {
  const key = path.slice(path.lastIndexOf('.') + 1);
  if (typeof value === 'number') return key.endsWith('Fen') ? formatFen(value) : String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? fullInstant(text) : WORDS[text] ?? text;
};

const ruleChanges = (before: Facts, after: Facts): Told['sentences'] => {
  const was = ruleSetIn(before), is = ruleSetIn(after);
  if (!was || !is) return [];
  const words = { added: '新增', removed: '删除', changed: '修改' };
  return describeDiff(was, is).map(({ name, kind, sentences }) => ({ about: `${words[kind]}“${name}”`, says: sentences }));
};

/** No rules yet is a rule set without any; one that this page cannot read is told field by field elsewhere. */
const ruleSetIn = (facts: Facts): RuleSet | null => {
  if (facts === null || !('rules' in facts)) return null;
  const parsed = parseRuleSet({ schema: 1, rules: facts['rules'] ?? [], ...(facts['names'] ? { names: facts['names'] } : {}) });
  return parsed.ok ? parsed.ruleSet : null;
};
