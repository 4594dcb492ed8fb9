import { isSignedIn } from '../../api';
import { CartView } from '../../features/cart';
import { open, routes } from '../../lib/routes';

export default function CartPage() {
  return <CartView onCheckout={() => open(isSignedIn() ? routes.checkout() : routes.signIn())} />;
}
