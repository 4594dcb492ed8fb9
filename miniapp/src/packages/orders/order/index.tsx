import { Empty, Page } from '../../../ui';

export default function OrderPage() {
  return <Page><Empty title="订单详情" /></Page>;
}
