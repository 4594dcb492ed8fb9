import { Empty, Page } from '../../ui';

export default function HomePage() {
  return <Page><Empty title="准单" /></Page>;
}
