import { factOf } from './catalogue.ts';
import type { Fact } from './fact.ts';
import { isId } from './facts-of-goods.ts';
import { CONDITION_DEPTH_MAX, CONDITION_NODES_MAX, type Operator, VALUES_MAX } from './rule.ts';
import { RECENT_HOURS_MAX } from './rule-facts.ts';

/** A place that is not right, for an editor to mark: `['rules', 0, 'when', 'all', 1, 'value']`. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = Problem['path'];
type Fields = Readonly<Record<string, unknown>>;

const GROUPS = ['all', 'any', 'not'];

/**
 * Everything that is wrong with what claims to be a condition. Goes no deeper and no further than the bounds allow, so that
 * nothing anybody sends can exhaust the stack.
 */
export const problemsOfCondition = (condition: unknown): Problem[] => {
  const problems: Problem[] = [];
  let nodes = 0;

  const visit = (input: unknown, path: Path, depth: number): void => {
    nodes += 1;
    if (nodes > CONDITION_NODES_MAX) {
      if (nodes === CONDITION_NODES_MAX + 1) problems.push({ path, message: `条件太多，一条规则最多 ${CONDITION_NODES_MAX} 项，请拆成几条规则。` });
      return;
    }
    if (!isFields(input)) return void problems.push({ path, message: '条件不完整，请重新选择。' });
    const group = GROUPS.find((each) => has(input, each));
    if (group === undefined) return void problems.push(...problemsOfComparison(input, path));
    if (Object.keys(input).length > 1) return void problems.push({ path, message: '一组条件只能是“全部”“任一”“不满足”中的一种。' });
    if (depth >= CONDITION_DEPTH_MAX) return void problems.push({ path, message: `条件嵌套太深，最多 ${CONDITION_DEPTH_MAX} 层。` });
    visitGroup(group, input[group], [...path, group], depth + 1);
  };

  const visitGroup = (group: string, inside: unknown, path: Path, depth: number): void => {
    if (group === 'not') return visit(inside, path, depth);
    if (!Array.isArray(inside) || inside.length === 0) return void problems.push({ path, message: '这一组还没有条件，请添加，或删除这一组。' });
    inside.slice(0, CONDITION_NODES_MAX + 1).forEach((each, index) => visit(each, [...path, index], depth));
  };

  visit(condition, [], 0);
  return problems;
};

const has = (fields: Fields, key: string): boolean => Object.prototype.hasOwnProperty.call(fields, key);

const isFields = (input: unknown): input is Fields => typeof input === 'object' && input !== null && !Array.isArray(input);

const problemsOfComparison = (input: Fields, path: Path): Problem[] => {
  const at = (field: string, message: string | null): Problem[] => (message === null ? [] : [{ path: [...path, field], message }]);
  const strange = Object.keys(input).filter((each) => ['fact', 'of', 'op', 'value'].indexOf(each) < 0);
  if (strange.length > 0) return at(strange[0]!, '这里有不认识的内容，请删除后重新选择。');
  const fact = factOf(input['fact']);
  if (!fact) return at('fact', '请选择要比较的事实。');
  const operator = fact.operators.find((each) => each === input['op']);
  if (!operator) return [...at('of', wrongParameter(fact, input['of'])), ...at('op', `“${fact.label}”不能这样比较，请重新选择。`)];
  return [...at('of', wrongParameter(fact, input['of'])), ...at('value', wrongValue(fact, operator, input['value']))];
};

const wrongParameter = ({ parameter, label }: Fact, of: unknown): string | null => {
  if (parameter === undefined) return of === undefined ? null : `“${label}”不用指定对象，请删除。`;
  if (parameter === 'hours') return isWithin(of, 1, RECENT_HOURS_MAX) ? null : `请填 1 到 ${RECENT_HOURS_MAX} 之间的整小时数。`;
  return isWord(of, isId) ? null : PICK[parameter];
};

const PICK = { category: '请选择类目。', sku: '请选择规格。' } as const;

const wrongValue = (fact: Fact, operator: Operator, value: unknown): string | null => {
  if (fact.type === 'boolean') return typeof value === 'boolean' ? null : '请选择“是”或“否”。';
  if (fact.range) return isWithin(value, ...fact.range) ? null : `请填${rangeInWords(fact, fact.range)}。`;
  const allows = fact.allows!;
  if (operator !== 'in' && operator !== 'notIn') return isWord(value, allows) ? null : '请选择一项。';
  if (!Array.isArray(value) || value.length === 0 || value.length > VALUES_MAX) return `请选择 1 到 ${VALUES_MAX} 项。`;
  if (!value.every((each) => isWord(each, allows))) return '有选项已不存在，请重新选择。';
  return new Set(value).size === value.length ? null : '有重复的选项，请删除多余的。';
};

/** Money and shares are typed in yuan and per cent, so that is how the bounds are told. */
const rangeInWords = ({ type, unit }: Fact, [min, max]: readonly [number, number]): string => {
  if (type === 'money') return ` ${min / 100} 到 ${max / 100} 元之间的金额，最多两位小数`;
  if (type === 'share') return ` ${min / 100}% 到 ${max / 100}% 之间的比例，最多两位小数`;
  return ` ${min} 到 ${max} 之间的整数${unit && `（${unit}）`}`;
};

const isWithin = (value: unknown, min: number, max: number): boolean =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

const isWord = (value: unknown, allows: (word: string) => boolean): boolean => typeof value === 'string' && allows(value);
