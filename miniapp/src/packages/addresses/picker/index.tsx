import { Empty, Page } from '../../../ui';

export default function PickerPage() {
  return <Page><Empty title="选择位置" /></Page>;
}
