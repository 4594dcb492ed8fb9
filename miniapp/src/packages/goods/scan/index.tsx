import { Empty, Page } from '../../../ui';

export default function ScanPage() {
  return <Page><Empty title="输入条码" /></Page>;
}
