import Taro from '@tarojs/taro';
import { tabs } from '../../lib/routes';
import { useCart } from './store';

const CART_TAB = Object.keys(tabs).indexOf('cart');
const COUNT_SHOWN_MAX = 99;

/** The number of kinds in the cart, on its tab. WeChat refuses while no tab page is in front; the next one shows it. */
export const showCartBadge = (): void => {
  const kinds = useCart.getState().lines.length;
  const text = kinds > COUNT_SHOWN_MAX ? `${COUNT_SHOWN_MAX}+` : String(kinds);
  const shown = kinds === 0 ? Taro.removeTabBarBadge({ index: CART_TAB }) : Taro.setTabBarBadge({ index: CART_TAB, text });
  void Promise.resolve(shown).catch(() => undefined);
};

/** Keeps the number right whenever the cart changes. Call once, at start. */
export const watchCartBadge = (): void => {
  useCart.subscribe((cart, before) => {
    if (cart.lines.length !== before.lines.length) showCartBadge();
  });
};
