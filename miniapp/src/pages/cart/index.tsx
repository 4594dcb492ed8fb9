import { Empty, Page } from '../../ui';

export default function CartPage() {
  return <Page><Empty title="购物车" /></Page>;
}
