import { Empty, Page } from '../../../ui';

export default function ListPage() {
  return <Page><Empty title="收货地址" /></Page>;
}
