import { useRouter } from '@tarojs/taro';
import { useReorder } from '../../../features/cart';
import { OrderView } from '../../../features/orders';

export default function OrderPage() {
  const { orderNo = '' } = useRouter().params;
  const { busy, reorder } = useReorder();
  return <OrderView orderNo={orderNo} reordering={busy !== null} onReorder={(each) => void reorder(each)} />;
}
