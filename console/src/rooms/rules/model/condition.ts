import { type Comparison, type Condition, FACTS, type Operator, type RuleValue } from '@zhundan/shared';

/**
 * A condition while somebody writes it: parts may still be missing, every part has an id for React and for marks, and
 * “not” is a third kind of group (none of these), because that is how people say it.
 */
export interface DraftGroup { readonly id: string; readonly kind: GroupKind; readonly children: readonly DraftNode[] }
export interface DraftComparison { readonly id: string; readonly fact?: string; readonly of?: string | number; readonly op?: Operator; readonly value?: RuleValue }
export type DraftNode = DraftGroup | DraftComparison;
export const GROUP_KINDS = ['all', 'any', 'none'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export const isGroup = (node: DraftNode): node is DraftGroup => 'children' in node;

let made = 0;
export const newId = (): string => `n${made += 1}`;

export const emptyComparison = (): DraftComparison => ({ id: newId() });
export const emptyGroup = (kind: GroupKind = 'all'): DraftGroup => ({ id: newId(), kind, children: [emptyComparison()] });

/** The root is always a group: a row can be added to it. */
export const draftOf = (condition: Condition): DraftGroup => {
  const node = nodeOf(condition);
  return isGroup(node) ? node : { id: newId(), kind: 'all', children: [node] };
};

export const nodeOf = (condition: Condition): DraftNode => {
  if ('all' in condition) return { id: newId(), kind: 'all', children: condition.all.map(nodeOf) };
  if ('any' in condition) return { id: newId(), kind: 'any', children: condition.any.map(nodeOf) };
  if (!('not' in condition)) return { id: newId(), ...condition };
  const inner = condition.not;
  return { id: newId(), kind: 'none', children: 'any' in inner ? inner.any.map(nodeOf) : [nodeOf(inner)] };
};

/** Which node a place in a rule set is about, and which part of it. */
export interface Place { readonly path: string; readonly nodeId: string }

/**
 * The condition that a draft stands for, whether it is complete or not, and the place of each node in it. A group of one
 * is that one: nobody means more by it, and sentences are shorter.
 */
export const conditionOf = (root: DraftGroup): { condition: Condition; places: Place[] } => {
  const places: Place[] = [];
  return { condition: written(root, '', places), places };
};

const written = (node: DraftNode, path: string, places: Place[]): Condition => {
  places.push({ path, nodeId: node.id });
  if (!isGroup(node)) return comparisonOf(node);
  const { kind, children } = node;
  const [only] = children;
  if (children.length === 1 && only) {
    return kind === 'none' ? { not: written(only, `${path}.not`, places) } : written(only, path, places);
  }
  if (kind === 'none') return { not: { any: children.map((each, index) => written(each, `${path}.not.any.${index}`, places)) } };
  const inner = children.map((each, index) => written(each, `${path}.${kind}.${index}`, places));
  return kind === 'all' ? { all: inner } : { any: inner };
};

/** What is missing is left out, so that the strict parse says what it is. */
const comparisonOf = (row: DraftComparison): Condition =>
  Object.fromEntries(Object.entries(row).filter(([key, value]) => key !== 'id' && value !== undefined)) as unknown as Comparison;

/** What a comparison still lacks, in the order in which one fills it in. */
export const missingIn = ({ fact: key, of, op, value }: DraftComparison): { part: Part; message: string } | null => {
  const fact = key === undefined ? undefined : FACTS[key];
  if (!fact) return { part: 'fact', message: '请选择要看什么' };
  if (fact.parameter !== undefined && (of === undefined || of === '')) {
    return { part: 'of', message: fact.parameter === 'category' ? '请选择类目' : fact.parameter === 'sku' ? '请选择规格' : '请填写小时数' };
  }
  if (op === undefined) return { part: 'op', message: '请选择怎么比' };
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return { part: 'value', message: fact.type === 'enum' || fact.type === 'set' ? '请选择至少一项' : '请填写数值' };
  }
  return null;
};
export type Part = 'fact' | 'of' | 'op' | 'value';

/** How one usually compares a fact, where it is not “more than”: new stores are those with few days. */
const USUAL_OPERATORS: Readonly<Record<string, Operator>> = { storeDays: 'lt', addressLevel: 'notIn' };

/** A row about another fact keeps nothing of the old one but what still fits. */
export const withFact = ({ id }: DraftComparison, key: string): DraftComparison => {
  const fact = FACTS[key];
  if (!fact) return { id };
  return {
    id, fact: key, op: USUAL_OPERATORS[key] ?? fact.operators[0]!,
    ...(fact.parameter === 'hours' ? { of: 24 } : {}),
    ...(fact.type === 'boolean' ? { value: true } : {}),
  };
};

/** One value or several, as the operator wants it. */
export const withOperator = (comparison: DraftComparison, op: Operator): DraftComparison => {
  const takesList = op === 'in' || op === 'notIn';
  const { value, ...rest } = comparison;
  if (typeof value === 'string' && takesList) return { ...rest, op, value: [value] };
  if (Array.isArray(value) && !takesList) return value[0] === undefined ? { ...rest, op } : { ...rest, op, value: value[0] };
  return { ...comparison, op };
};

/** Replaces, or removes with null, the node with this id, anywhere below. A group that is left empty gets a fresh row. */
export const replaced = (group: DraftGroup, nodeId: string, next: DraftNode | null): DraftGroup => {
  const children = group.children.flatMap((each): DraftNode[] => {
    if (each.id === nodeId) return next === null ? [] : [next];
    return [isGroup(each) ? replaced(each, nodeId, next) : each];
  });
  return { ...group, children: children.length === 0 ? [emptyComparison()] : children };
};

/** Depth of groups, the root being the first. */
export const depthOf = (node: DraftNode): number => (isGroup(node) ? 1 + Math.max(0, ...node.children.map(depthOf)) : 0);
export const nodesIn = (node: DraftNode): number => (isGroup(node) ? 1 + node.children.reduce((sum, each) => sum + nodesIn(each), 0) : 1);

/** Comparisons from left to right. */
export const comparisonsIn = (node: DraftNode): DraftComparison[] => (isGroup(node) ? node.children.flatMap(comparisonsIn) : [node]);
