import { useDidShow } from '@tarojs/taro';
import { isSignedIn } from '../../api';
import { CartView, showCartBadge } from '../../features/cart';
import { StoreOnly } from '../../features/session';
import { open, routes } from '../../lib/routes';

export default function CartPage() {
  useDidShow(showCartBadge);
  return <StoreOnly><CartView onCheckout={() => open(isSignedIn() ? routes.checkout() : routes.signIn())} /></StoreOnly>;
}
