import { NoticesView } from '../../../features/notices';
import { open, routes } from '../../../lib/routes';

export default function NoticesPage() {
  return <NoticesView onOrder={(orderNo) => open(routes.order(orderNo))} />;
}
