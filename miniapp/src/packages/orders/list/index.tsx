import { useReorder } from '../../../features/cart';
import { OrdersView } from '../../../features/orders';
import { open, routes } from '../../../lib/routes';

export default function OrdersPage() {
  const { busy, reorder } = useReorder();
  return <OrdersView busyOrderNo={busy} onOpen={(orderNo) => open(routes.order(orderNo))} onReorder={(orderNo) => void reorder(orderNo)} />;
}
