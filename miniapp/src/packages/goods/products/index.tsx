import { Empty, Page } from '../../../ui';

export default function ProductsPage() {
  return <Page><Empty title="商品" /></Page>;
}
