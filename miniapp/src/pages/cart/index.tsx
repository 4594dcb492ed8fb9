import Taro, { useDidShow } from '@tarojs/taro';
import { isSignedIn } from '../../api';
import { CartView, isOrderable, showCartBadge, takeSooner, useCart } from '../../features/cart';
import { PromiseNote, usePromises } from '../../features/craft';
import { RuleHintList, shortHint, useRuleHints } from '../../features/rules';
import { StoreOnly } from '../../features/session';
import { open, routes } from '../../lib/routes';

export default function CartPage() {
  useDidShow(showCartBadge);
  return <StoreOnly><Cart /></StoreOnly>;
}

const Cart = () => {
  const lines = useCart((cart) => cart.lines);
  const { promiseOf, pending, failed, retry } = usePromises(isSignedIn() ? lines.filter((line) => line.offer.madeToOrder && isOrderable(line)) : []);
  const hints = useRuleHints(lines.filter(isOrderable), null);
  return (
    <CartView
      hints={<RuleHintList {...hints} />} hint={shortHint(hints.findings)}
      onCheckout={() => open(isSignedIn() ? routes.checkout() : routes.signIn())}
      renderNote={(line) => (line.offer.madeToOrder ? (
        <PromiseNote
          promise={promiseOf(line.skuId)} pending={pending} failed={failed} unit={line.offer.unit} onRetry={retry}
          onTake={(option) => void Taro.showToast({ title: takeSooner(useCart.getState(), line, option), icon: 'none', duration: 2_500 })}
        />
      ) : null)}
    />
  );
};
