import { Empty, Page } from '../../../ui';

export default function CheckoutPage() {
  return <Page><Empty title="确认订单" /></Page>;
}
