import { type Condition, doubtsOf, type Names } from '@zhundan/shared';
import { comparisonsIn, conditionOf, type DraftGroup, type DraftNode, missingIn, nodeOf, replaced } from './condition.ts';

/** Something in a rule that cannot be meant, at the row or group that it is about, and the condition with it mended. */
export interface DraftDoubt { readonly nodeId: string; readonly message: string; readonly mend: { readonly label: string; readonly when: DraftGroup } | null }

/** Empty while a row is not written to its end: who is still writing is not corrected. */
export const doubtsIn = (root: DraftGroup, names: Names): DraftDoubt[] => {
  if (comparisonsIn(root).some((each) => missingIn(each) !== null)) return [];
  const { condition, places } = conditionOf(root);
  return doubtsOf(condition, names).map(({ path, message, mend }) => {
    const at = path.map((each) => `.${each}`).join('');
    const exact = places.findLast((each) => each.path === at);
    const near = exact ?? places.filter((each) => each.path === '' || at.startsWith(`${each.path}.`)).toSorted((a, b) => b.path.length - a.path.length)[0]!;
    return { nodeId: near.nodeId, message, mend: mend && exact ? { label: mend.label, when: mended(root, exact.nodeId, mend.condition) } : null };
  });
};

const mended = (root: DraftGroup, nodeId: string, condition: Condition): DraftGroup => {
  const next: DraftNode = nodeOf(condition);
  if (nodeId !== root.id) return replaced(root, nodeId, next);
  return 'children' in next ? next : { ...root, kind: 'all', children: [next] };
};
