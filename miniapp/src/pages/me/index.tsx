import { useChosenAddress } from '../../features/addresses';
import { useCart } from '../../features/cart';
import { MeView } from '../../features/me';

export default function MePage() {
  const startWith = (storeId: string | null) => {
    useCart.getState().belongTo(storeId);
    useChosenAddress.getState().choose(null);
  };
  return <MeView onStoreChange={startWith} />;
}
