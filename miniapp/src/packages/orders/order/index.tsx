import { useRouter } from '@tarojs/taro';
import { useMerge, useReorder } from '../../../features/cart';
import { OrderView } from '../../../features/orders';

export default function OrderPage() {
  const { orderNo = '' } = useRouter().params;
  const { busy, reorder } = useReorder();
  const merging = useMerge();
  return (
    <OrderView
      orderNo={orderNo} reordering={busy !== null} onReorder={(each) => void reorder(each)}
      merging={merging.busy} onMerge={(orders) => void merging.merge(orders)}
    />
  );
}
