import { Empty, Page } from '../../../ui';

export default function PastePage() {
  return <Page><Empty title="粘贴下单" /></Page>;
}
