import { Empty, Page } from '../../ui';

export default function MePage() {
  return <Page><Empty title="我的" /></Page>;
}
