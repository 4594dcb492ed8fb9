import { Button, ScrollView, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { showCartBadge } from '../../features/cart';
import { CategoryGrid, SearchEntry, useCategories } from '../../features/catalog';
import { StoreOnly, useSignedIn } from '../../features/session';
import { open, routes } from '../../lib/routes';
import { Failure, Page, Skeleton } from '../../ui';
import './index.scss';

export default function CatalogPage() {
  return <StoreOnly><Catalog /></StoreOnly>;
}

function Catalog() {
  const user = useSignedIn();
  const { groups, isPending, error, refetch } = useCategories(user !== null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = groups.find(({ categoryId }) => categoryId === chosenId) ?? groups[0];
  useDidShow(showCartBadge);

  const openCategory = ({ categoryId, name }: { categoryId: string; name: string }) => open(routes.products({ category: categoryId, title: name }));

  return (
    <Page tab>
      <View className="catalog__search"><SearchEntry onTap={() => open(routes.products({}))} /></View>
      {isPending ? <Skeleton rows={8} /> : null}
      {error && groups.length === 0 ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {chosen ? (
        <View className="catalog">
          <ScrollView scrollY className="catalog__groups" aria-role="tablist" aria-label="大类">
            {groups.map(({ categoryId, name }) => (
              <Button key={categoryId} className={`catalog__group${categoryId === chosen.categoryId ? ' catalog__group--on' : ''}`} aria-role="tab" aria-selected={categoryId === chosen.categoryId} onClick={() => setChosenId(categoryId)}>{name}</Button>
            ))}
          </ScrollView>
          <ScrollView scrollY className="catalog__children">
            <Button className="catalog__all" onClick={() => openCategory(chosen)}>{`全部${chosen.name} ›`}</Button>
            <CategoryGrid columns={3} categories={chosen.children} onOpen={openCategory} />
          </ScrollView>
        </View>
      ) : null}
    </Page>
  );
}
