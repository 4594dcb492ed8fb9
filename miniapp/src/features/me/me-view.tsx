import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { ordersForAStore, type SessionUser, signOut, useSession } from '../../api';
import { open, routes } from '../../lib/routes';
import { ROLE_NAMES } from '../../lib/role-names';
import { Button, Empty, Page } from '../../ui';
import { AboutSheet } from './about-sheet';
import { ContactSheet } from './contact-sheet';
import { StoreSheet } from './store-sheet';
import './me-view.scss';

type Opened = 'stores' | 'contact' | 'about' | null;

/** Who is signed in and for which store, and the ways to everything that is theirs. */
export const MeView = ({ onStoreChange, extra }: { onStoreChange: (storeId: string | null) => void; extra?: (user: SessionUser) => ReactNode }) => {
  const user = useSession((session) => session.user);
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);

  if (!user) {
    return <Page tab><Empty title="还没有登录" hint="登录后可以下单、查订单、管理收货地址" action={<Button kind="accent" onTap={() => open(routes.signIn())}>去登录</Button>} /></Page>;
  }
  const orders = ordersForAStore(user);
  const several = orders && user.stores.length > 1;
  return (
    <Page tab>
      <View className="me-head">
        <View className="me-head__avatar" aria-hidden>{user.name.slice(0, 1)}</View>
        <View className="me-head__who">
          <View className="me-head__name">{user.name}</View>
          <View className="me-head__store">{orders && user.store ? `${user.store.name}  ${user.store.storeCode}` : ROLE_NAMES[user.role]}</View>
        </View>
        {several ? <View className="me-head__switch" aria-role="button" aria-label="切换门店" onClick={() => setOpened('stores')}>切换门店</View> : null}
      </View>
      <View className="me">
        {orders ? (
          <View className="me__group">
            <Entry title="我的订单" hint="进度、取消、再来一单" onTap={() => open(routes.orders())} />
            <Entry title="收货地址" hint="新增、修改、设默认" onTap={() => open(routes.addresses())} />
          </View>
        ) : null}
        {extra?.(user)}
        <View className="me__group">
          <Entry title="联系总部" hint="下单、对账、开通权限" onTap={() => setOpened('contact')} />
          <Entry title="关于与隐私" hint="我们用到哪些信息" onTap={() => setOpened('about')} />
        </View>
        <Button kind="plain" onTap={signOut}>退出登录</Button>
      </View>
      <StoreSheet open={opened === 'stores'} stores={user.stores} currentId={user.store?.storeId ?? null} onClose={close} onSwitched={(storeId) => { onStoreChange(storeId); close(); }} />
      <ContactSheet open={opened === 'contact'} user={user} onClose={close} />
      <AboutSheet open={opened === 'about'} onClose={close} />
    </Page>
  );
};

const Entry = ({ title, hint, onTap }: { title: string; hint: string; onTap: () => void }) => (
  <View className="me__entry" hoverClass="me__entry--down" aria-role="button" aria-label={`${title}，${hint}`} onClick={onTap}>
    <View className="me__title">{title}</View>
    <View className="me__hint">{hint}</View>
    <View className="me__more" aria-hidden>›</View>
  </View>
);
