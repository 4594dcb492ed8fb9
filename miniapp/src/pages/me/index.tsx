import { useDidShow } from '@tarojs/taro';
import type { SessionUser } from '../../api';
import { useChosenAddress } from '../../features/addresses';
import { showCartBadge, useCart } from '../../features/cart';
import { ConsoleEntry, mayUseConsole } from '../../features/console-sign-in';
import { MeView } from '../../features/me';

export default function MePage() {
  useDidShow(showCartBadge);
  const startWith = (storeId: string | null) => {
    useCart.getState().belongTo(storeId);
    useChosenAddress.getState().choose(null);
  };
  return <MeView onStoreChange={startWith} extra={extra} />;
}

const extra = (user: SessionUser) => (mayUseConsole(user) ? <ConsoleEntry /> : null);
