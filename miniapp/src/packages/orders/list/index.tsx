import { Empty, Page } from '../../../ui';

export default function ListPage() {
  return <Page><Empty title="我的订单" /></Page>;
}
