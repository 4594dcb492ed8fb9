import type { Finding } from '../contracts/findings.ts';
import type { Order } from '../contracts/orders/order.ts';
import type { ActionKind, Rule } from './rules/index.ts';

/**
 * A rule's name is headquarters' own (疑似刷单): it is how colleagues speak of it, not what a store is told. A store reads the
 * rule's message, the figures, and at the head what happens next.
 */
export const STORE_RULE_NAMES: Readonly<Record<ActionKind, string>> = {
  reject: '这样不能提交', requireDocument: '需要法人授权书', review: '主管会先看一眼', warn: '请留意',
};

const NAMES_BY_SEVERITY = { reject: STORE_RULE_NAMES.reject, document: STORE_RULE_NAMES.requireDocument, review: STORE_RULE_NAMES.review, warn: STORE_RULE_NAMES.warn };

export const findingToldToStore = <Found extends Finding>(finding: Found): Found =>
  ('ruleName' in finding ? { ...finding, ruleName: NAMES_BY_SEVERITY[finding.severity] } : finding);

/** The rules that a phone judges by: those that would say something, without what headquarters calls them. */
export const rulesToldToStore = (rules: readonly Rule[]): Rule[] =>
  rules.filter(({ mode }) => mode === 'live').map((rule) => ({ ...rule, name: STORE_RULE_NAMES[rule.then.kind] }));

export const orderToldToStore = (order: Order): Order =>
  (order.review === null ? order : { ...order, review: { ...order.review, findings: order.review.findings.map(findingToldToStore) } });
