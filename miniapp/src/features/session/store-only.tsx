import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ordersForAStore, type SessionUser, signOut, useSession } from '../../api';
import { ROLE_NAMES } from '../../lib/role-names';
import { Button, Empty, Page } from '../../ui';
import './store-only.scss';

interface StoreOnlyProps {
  readonly children: ReactNode;
  /** What somebody without a store does here instead; null when there is nothing for them. */
  readonly otherwise?: (user: SessionUser) => ReactNode;
}

/** A tab of the shop. Who signs in without a store of their own reads whom it is for, instead of a shop that refuses them. */
export const StoreOnly = ({ children, otherwise }: StoreOnlyProps) => {
  const user = useSession((session) => session.user);
  if (!user || ordersForAStore(user)) return <>{children}</>;
  return otherwise?.(user) ?? <NoStore user={user} />;
};

const NoStore = ({ user: { name, role } }: { user: SessionUser }) => (
  <Page tab>
    <View className="no-store">
      <View className="no-store__mark" aria-hidden />
      <Empty
        title="这里是门店订货的地方"
        hint={`${name}，您好。您的身份是${ROLE_NAMES[role]}，名下没有可以订货的门店，所以看不到商品和购物车。`}
        action={<Button kind="plain" onTap={signOut}>退出登录，换个微信</Button>}
      />
      <View className="no-store__next">
        <View className="no-store__title">接下来可以</View>
        {NEXT_STEPS.map((step) => <View key={step} className="no-store__step">{step}</View>)}
      </View>
    </View>
  </Page>
);

const NEXT_STEPS = [
  '您也经营门店：请总部管理员把门店登记到您名下，再重新登录。',
  '替门店下单：请店主用自己的微信登录，订单记在门店名下。',
  '要办总部或业务上的事：在“我的”里点“联系总部”。',
] as const;
