import { useRouter } from '@tarojs/taro';
import { PlacedView } from '../../../features/orders';
import { openTab, replaceWith, routes } from '../../../lib/routes';

export default function PlacedPage() {
  const { orderNo = '' } = useRouter().params;
  return <PlacedView orderNo={orderNo} onOpen={() => replaceWith(routes.order(orderNo))} onAgain={() => openTab('home')} />;
}
