import { useDidShow } from '@tarojs/taro';
import { ordersForAStore, type SessionUser } from '../../api';
import { useChosenAddress } from '../../features/addresses';
import { showCartBadge, useCart } from '../../features/cart';
import { ConsoleEntry, mayUseConsole } from '../../features/console-sign-in';
import { MeView } from '../../features/me';
import { NoticesEntry } from '../../features/notices';
import { open, routes } from '../../lib/routes';

export default function MePage() {
  useDidShow(showCartBadge);
  const startWith = (storeId: string | null) => {
    useCart.getState().belongTo(storeId);
    useChosenAddress.getState().choose(null);
  };
  return <MeView onStoreChange={startWith} extra={extra} />;
}

const extra = (user: SessionUser) => (
  <>
    {ordersForAStore(user) ? <NoticesEntry onOpen={() => open(routes.notices())} /> : null}
    {mayUseConsole(user) ? <ConsoleEntry /> : null}
  </>
);
