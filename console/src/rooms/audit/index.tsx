import { Nothing, Page, Sheet } from '../../ui/index.ts';

export default function AuditRoom() {
  return <Page title="操作记录"><Sheet><Nothing title="还没有操作记录" /></Sheet></Page>;
}
