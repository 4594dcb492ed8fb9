import { Empty, Page } from '../../../ui';

export default function PlacedPage() {
  return <Page><Empty title="下单成功" /></Page>;
}
