import { View } from '@tarojs/components';
import { contracts } from '@zhundan/shared';
import { isSignedIn, useRead } from '../../api';
import { openTab } from '../../lib/routes';
import { Button, Empty } from '../../ui';
import { useReorder } from './use-reorder';

/** Nothing in the cart: the two shortest ways to fill it. */
export const EmptyCart = () => {
  const last = useRead(contracts.listOrders, { limit: 1 }, { enabled: isSignedIn() });
  const { busy, reorder } = useReorder();
  const order = last.data?.orders[0];
  return (
    <Empty
      title="购物车还是空的"
      hint={order ? `上一单有 ${order.lineCount} 种商品，可以照样再来一单` : '去首页看看常购商品，或按分类挑选'}
      // Not before it is known: a button must not change under the finger.
      action={last.isLoading ? null : (
        <View className="cart__empty-actions">
          {order ? <Button kind="accent" id="reorder-last" busy={busy !== null} onTap={() => void reorder(order.orderNo)}>再来一单</Button> : null}
          <Button kind={order ? 'plain' : 'accent'} onTap={() => openTab('home')}>常购商品</Button>
          <Button kind="plain" onTap={() => openTab('catalog')}>按分类挑选</Button>
        </View>
      )}
    />
  );
};
