import { Route, Routes } from 'react-router';
import { NoSuchPage, Read } from '../../ui/index.ts';
import { BacktestDrawer } from './backtest/backtest-drawer.tsx';
import { EditorPage } from './editor/editor-page.tsx';
import { RulesPage } from './list/rules-page.tsx';
import { PublishDialog } from './publish/publish-dialog.tsx';
import './rules.css';
import { type InForce, useDesk, useInForce } from './use-desk.ts';
import { VersionsPage } from './versions/versions-page.tsx';

/** Where headquarters writes, tries, publishes and undoes rules. */
export default function RulesRoom() {
  const inForce = useInForce();
  return <Read of={inForce}>{(current) => <DeskRoutes inForce={current} />}</Read>;
}

const DeskRoutes = ({ inForce }: { inForce: InForce }) => {
  const desk = useDesk(inForce);
  return (
    <>
      <Routes>
        <Route index element={<RulesPage desk={desk} />} />
        <Route path="edit/:ruleId" element={<EditorPage desk={desk} />} />
        <Route path="versions" element={<VersionsPage desk={desk} />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
      <BacktestDrawer desk={desk} />
      {desk.canWrite ? <PublishDialog desk={desk} /> : null}
    </>
  );
};
