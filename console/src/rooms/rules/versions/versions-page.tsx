import { contracts, type Output } from '@zhundan/shared';
import { App, Button, Tag } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { keyOf, newRequestId, queryClient, usePages, useRead, useWrite } from '../../../api/index.ts';
import { AskReason, At, MoreTable, Page, Read, Sheet, Spoken } from '../../../ui/index.ts';
import { useNames } from '../model/vocabulary.ts';
import { BacktestLine } from '../publish/backtest-line.tsx';
import { Changes } from '../publish/changes.tsx';
import type { Desk } from '../use-desk.ts';

type Version = Output<typeof contracts.listRuleVersions>['versions'][number];

/** Everything that was ever in force; each can be brought back. */
export const VersionsPage = ({ desk }: { desk: Desk }) => {
  const pages = usePages(contracts.listRuleVersions, { limit: 20 }, ({ versions }) => versions);
  const [chosen, setChosen] = useState<Version | null>(null);
  return (
    <Page title="版本记录" about="每次发布都留一版，谁、何时、为什么；点开看与上一版的差异。" actions={<Link to=".."><Button>返回规则</Button></Link>}>
      <Sheet flush>
        <MoreTable<Version>
          pages={pages} rowKey="versionNo" nothing={{ title: '还没有发布过规则' }}
          expandable={{ expandedRowRender: changesOf, expandRowByClick: true, columnTitle: <Spoken>展开</Spoken> }}
          columns={[
            { title: '版本', width: 150, render: (_, { versionNo }) => <><b>第 {versionNo} 版</b>{versionNo === desk.versionNo ? <Tag color="green" className="rules-tag">现行</Tag> : null}</> },
            { title: '发布', width: 220, render: (_, { publishedAt, publishedByName }) => <><At instant={publishedAt} /> <span className="zd-quiet">{publishedByName ?? '系统'}</span></> },
            { title: '原因', render: (_, { reason, restores }) => <>{restores === null ? null : <Tag color="blue" className="rules-before">恢复第 {restores} 版</Tag>}{reason}</> },
            { title: '规则', width: 220, render: (_, { ruleCount, liveCount, shadowCount }) => `共 ${ruleCount} 条：启用 ${liveCount}，试运行 ${shadowCount}` },
            ...(desk.canWrite ? [{
              title: <Spoken>操作</Spoken>, width: 130, render: (_: unknown, version: Version) => (version.versionNo === desk.versionNo ? null
                : <Button onClick={(event) => { event.stopPropagation(); setChosen(version); }}>一键回滚</Button>),
            }] : []),
          ]}
        />
      </Sheet>
      <Rollback desk={desk} version={chosen} onClose={() => setChosen(null)} />
    </Page>
  );
};

const changesOf = ({ versionNo, backtestId }: Version) => <VersionChanges versionNo={versionNo} backtestId={backtestId} />;

const VersionChanges = ({ versionNo, backtestId }: { versionNo: number; backtestId: string | null }) => {
  const version = useRead(contracts.getRuleVersion, { versionNo });
  const named = useMemo(() => [...version.data?.rules ?? [], ...version.data?.before ?? []], [version.data]);
  const names = useNames(named);
  return (
    <Read of={version}>
      {({ rules, before }) => <>
        <Changes before={before} after={rules} names={names} />
        {backtestId === null ? null : <BacktestLine backtestId={backtestId} before={before} after={rules} onTry={() => undefined} />}
      </>}
    </Read>
  );
};

/** Asks why, shows what changes back, and publishes the old content again. */
const Rollback = ({ desk, version, onClose }: { desk: Desk; version: Version | null; onClose: () => void }) => {
  const { message } = App.useApp();
  const requestId = useRef(newRequestId());
  const target = useRead(contracts.getRuleVersion, { versionNo: version?.versionNo ?? 0 }, { enabled: version !== null });
  const named = useMemo(() => [...target.data?.rules ?? [], ...desk.inForce.rules], [target.data, desk.inForce.rules]);
  const names = useNames(named);
  const rollback = useWrite(contracts.rollbackRules, {
    touches: [contracts.getRules, contracts.listRuleVersions],
    onDone: ({ versionNo }) => {
      onClose();
      requestId.current = newRequestId();
      void message.success(`已恢复，作为第 ${versionNo} 版立即生效。`);
    },
    onRefused: ({ code }) => {
      requestId.current = newRequestId();
      if (code === 'RULES_MOVED') for (const each of [contracts.getRules, contracts.listRuleVersions]) void queryClient.invalidateQueries({ queryKey: keyOf(each) });
    },
  });
  return (
    <AskReason
      open={version !== null} title={`回滚到第 ${version?.versionNo ?? ''} 版`} confirm="回滚，立即生效" danger busy={rollback.isPending}
      usual={['误拦正常订单', '发布有误', '活动结束，恢复原规则']} trouble={rollback.error?.refusal.message ?? null} onCancel={() => { rollback.reset(); onClose(); }}
      onConfirm={(reason) => { if (version) rollback.mutate({ requestId: requestId.current, basedOn: desk.versionNo, toVersion: version.versionNo, reason }); }}
    >
      <p className="zd-quiet">第 {version?.versionNo} 版的内容会作为新的一版发布，与现行相比：</p>
      {version === null ? null : <Read of={target}>{({ rules }) => <Changes before={desk.inForce.rules} after={rules} names={names} />}</Read>}
    </AskReason>
  );
};
