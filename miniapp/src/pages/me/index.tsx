import { useDidShow } from '@tarojs/taro';
import { useChosenAddress } from '../../features/addresses';
import { showCartBadge, useCart } from '../../features/cart';
import { MeView } from '../../features/me';

export default function MePage() {
  useDidShow(showCartBadge);
  const startWith = (storeId: string | null) => {
    useCart.getState().belongTo(storeId);
    useChosenAddress.getState().choose(null);
  };
  return <MeView onStoreChange={startWith} />;
}
