import { Empty, Page } from '../../../ui';

export default function ProductPage() {
  return <Page><Empty title="商品详情" /></Page>;
}
