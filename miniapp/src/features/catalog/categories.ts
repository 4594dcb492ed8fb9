import { listCategories, type Output } from '@zhundan/shared';
import { useRead } from '../../api';

export type Category = Output<typeof listCategories>['categories'][number];

/** A category of the first level with those under it. */
export interface CategoryGroup extends Category {
  readonly children: readonly Category[];
}

/** The two levels as a tree, in HQ's order. */
export const groupsOf = (categories: readonly Category[]): CategoryGroup[] =>
  categories
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({ ...top, children: categories.filter(({ parentId }) => parentId === top.categoryId) }));

/** HQ changes categories a few times a year: the last answer is shown at once, a new one fetched behind it. */
export const useCategories = (enabled: boolean) => {
  const query = useRead(listCategories, {}, { kept: true, enabled });
  return { ...query, groups: groupsOf(query.data?.categories ?? []) };
};
