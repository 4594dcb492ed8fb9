import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { listFrequent, listOrders, type Offer } from '@zhundan/shared';
import { type SessionUser, useRead } from '../../api';
import { showCartBadge, useCart, useReorder } from '../../features/cart';
import { CategoryGrid, FrequentList, SearchEntry, useCategories } from '../../features/catalog';
import { mayUseConsole, StaffHome } from '../../features/console-sign-in';
import { LastOrder, type QuickAction, QuickActions } from '../../features/home';
import { findByCode } from '../../features/look-up';
import { UnreadNotices } from '../../features/notices';
import { mayReview, QueueView } from '../../features/reviews';
import { StoreOnly, useSignedIn } from '../../features/session';
import { open, openTab, routes } from '../../lib/routes';
import { canScan, scanBarcode } from '../../platform/scan';
import { Failure, Page, Skeleton } from '../../ui';
import './index.scss';

/** As many as two rows of the grid hold. */
const CATEGORIES_SHOWN = 8;

const scan = async (): Promise<void> => {
  if (!canScan) return open(routes.scan());
  const code = await scanBarcode();
  const offer = code ? await findByCode(code) : null;
  if (offer) open(routes.product(offer.productId, offer.skuId));
};

const ACTIONS: readonly QuickAction[] = [
  { icon: 'scan', name: '扫码', onTap: () => void scan() },
  { icon: 'paste', name: '粘贴清单', onTap: () => open(routes.paste()) },
  { icon: 'orders', name: '订单', onTap: () => open(routes.orders()) },
];

export default function HomePage() {
  return <StoreOnly otherwise={staffHome}><Home /></StoreOnly>;
}

/** Supervisors have their queue in hand; the others at headquarters work at a desk. */
const staffHome = (user: SessionUser) => {
  if (mayReview(user)) return <QueueView onOpen={(orderNo) => open(routes.review(orderNo))} />;
  return mayUseConsole(user) ? <StaffHome user={user} /> : null;
};

function Home() {
  const user = useSignedIn();
  const enabled = user !== null;
  const categories = useCategories(enabled);
  const frequent = useRead(listFrequent, {}, { kept: true, enabled });
  const lastOrder = useRead(listOrders, { limit: 1 }, { kept: true, enabled }).data?.orders[0];
  const { busy, reorder } = useReorder();
  const lines = useCart((cart) => cart.lines);

  useDidShow(showCartBadge);
  usePullDownRefresh(() => {
    void Promise.all([categories.refetch(), frequent.refetch()]).finally(() => Taro.stopPullDownRefresh());
  });

  const add = (offer: Offer, qty: number) => {
    if (frequent.data) useCart.getState().add(offer, qty, frequent.data.priceListVersion);
  };

  return (
    <Page tab>
      <View className="home__head">
        <View className="home__store">{user?.store?.name ?? '准单'}</View>
        <SearchEntry onTap={() => open(routes.products({}))} />
        <QuickActions actions={ACTIONS} />
      </View>
      <View className="home__body">
        {enabled ? <UnreadNotices onOpen={() => open(routes.notices())} /> : null}
        {lastOrder ? <LastOrder order={lastOrder} busy={busy === lastOrder.orderNo} onReorder={(orderNo) => void reorder(orderNo)} /> : null}
        <View className="home__card">
          <CategoryGrid columns={4} categories={categories.groups.slice(0, CATEGORIES_SHOWN)} onOpen={({ categoryId, name }) => open(routes.products({ category: categoryId, title: name }))} />
          {categories.groups.length > CATEGORIES_SHOWN ? <View className="home__more" aria-role="button" onClick={() => openTab('catalog')}>全部分类 ›</View> : null}
        </View>
        <View className="home__card">
          <View className="home__title" aria-role="heading">常购商品</View>
          {frequent.isPending ? <Skeleton rows={4} /> : null}
          {frequent.error && !frequent.data ? <Failure error={frequent.error} onRetry={() => void frequent.refetch()} /> : null}
          {frequent.data?.items.length === 0 ? <View className="home__none">下过单的商品会出现在这里，一点就能加购</View> : null}
          <FrequentList
            items={frequent.data?.items ?? []}
            inCart={new Map(lines.map(({ skuId, qty }) => [skuId, qty]))}
            onOpen={({ productId, skuId }) => open(routes.product(productId, skuId))}
            onAdd={add}
          />
        </View>
      </View>
    </Page>
  );
}
