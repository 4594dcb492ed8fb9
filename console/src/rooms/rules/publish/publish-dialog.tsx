import { cleanLines, contracts, doubtsOfRules, type Names } from '@zhundan/shared';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { keyOf, newRequestId, queryClient, useWrite } from '../../../api/index.ts';
import { rebased, same } from '../model/draft.ts';
import { useNames } from '../model/vocabulary.ts';
import { type Desk, rulesToSend } from '../use-desk.ts';
import { troubleIn } from '../model/trouble.ts';
import { BacktestLine } from './backtest-line.tsx';
import { Changes } from './changes.tsx';
import { Doubts } from './doubts.tsx';

const REASON_CHARS_MAX = 300;
const USUAL = ['按总部通知调整', '近期出现过错单', '误拦太多，放宽', '试运行结束，正式启用'];

/** The last look before rules are in force: what changes, what a backtest said, and why. */
export const PublishDialog = ({ desk }: { desk: Desk }) => {
  const plain = useMemo(() => rulesToSend(desk.draft, {}), [desk.draft]);
  const named = useMemo(() => [...plain, ...desk.inForce.rules], [plain, desk.inForce.rules]);
  const names = useNames(named);
  return (
    <Modal open={desk.isPublishing} onCancel={desk.closePublish} title="发布规则" width={760} footer={null} destroyOnHidden maskClosable={false}>
      <PublishForm desk={desk} names={names} />
    </Modal>
  );
};

const PublishForm = ({ desk, names }: { desk: Desk; names: Names }) => {
  const { draft, inForce, keptBacktest } = desk;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const rules = useMemo(() => rulesToSend(draft, names), [draft, names]);
  const doubts = useMemo(() => doubtsOfRules(rules, names), [rules, names]);
  const [isSure, setSure] = useState(false);
  const requestId = useIdFor(JSON.stringify([rules, reason, isSure]));
  const backtestId = keptBacktest && same(JSON.parse(keptBacktest.rules), rules) ? keptBacktest.backtestId : undefined;
  const publish = useWrite(contracts.publishRules, {
    touches: [contracts.getRules, contracts.listRuleVersions],
    onDone: ({ versionNo }) => {
      desk.closePublish();
      desk.discard();
      void message.success(`第 ${versionNo} 版已生效，手机下一次提交就按它判断。`);
      void navigate('/rules');
    },
    // Somebody was faster: what they published comes in, and with it the way to merge it.
    onRefused: ({ code }) => { if (code === 'RULES_MOVED') void queryClient.invalidateQueries({ queryKey: keyOf(contracts.getRules) }); },
  });
  const refused = publish.error?.refusal;
  const send = (): void => publish.mutate({ requestId, basedOn: draft.basedOn, rules, reason: cleanLines(reason), ...(isSure ? { isSure } : {}), ...(backtestId ? { backtestId } : {}) });
  const isWhole = doubts.every(({ isRefused }) => !isRefused && isSure);
  const isReady = isWhole && cleanLines(reason) !== '' && !publish.isPending && !desk.isOvertaken;
  return (
    <div className="rules-publish">
      {desk.isOvertaken ? <Overtaken desk={desk} names={names} /> : null}
      <Changes before={inForce.rules} after={rules} names={names} />
      <Doubts doubts={doubts} isSure={isSure} onSure={setSure} />
      <BacktestLine backtestId={backtestId} before={inForce.rules} after={rules} onTry={() => { desk.closePublish(); desk.openBacktest(); }} />
      <div className="zd-usual">{USUAL.map((each) => <button type="button" key={each} onClick={() => setReason(each)}>{each}</button>)}</div>
      <Input.TextArea
        autoFocus aria-label="发布原因" value={reason} maxLength={REASON_CHARS_MAX} showCount autoSize={{ minRows: 2, maxRows: 5 }} placeholder="为什么改？会留在版本记录里（Ctrl+Enter 发布）"
        onChange={(event) => setReason(event.target.value)} onPressEnter={(event) => { if ((event.ctrlKey || event.metaKey) && isReady) send(); }}
      />
      {refused ? <p className="zd-trouble" role="alert">{troubleIn(refused)}</p> : null}
      <div className="rules-publish-actions">
        <Button onClick={desk.closePublish}>再看看</Button>
        <Button type="primary" disabled={!isReady} loading={publish.isPending} onClick={send}>发布，立即生效</Button>
      </div>
    </div>
  );
};

/** One request id per thing that is sent: the same again is a retry, anything else is another request. */
const useIdFor = (what: string): string => {
  const kept = useRef({ what, id: newRequestId() });
  if (kept.current.what !== what) kept.current = { what, id: newRequestId() };
  return kept.current.id;
};

/** Somebody published meanwhile: their changes come in under mine, and the comparison below shows what is then left. */
const Overtaken = ({ desk, names }: { desk: Desk; names: Names }) => {
  const { message } = App.useApp();
  const { version, rules } = desk.inForce;
  const carryOver = (): void => {
    const { draft, conflicts } = rebased(desk.draft, rulesToSend(desk.draft, names), { versionNo: desk.versionNo, rules });
    desk.setDraft(draft);
    if (conflicts.length > 0) void message.warning(`双方都改过：${conflicts.join('、')}。以您的为准，请核对。`, 8);
  };
  return (
    <Alert
      type="warning" showIcon title={`${version?.publishedByName ?? '有人'}刚发布了第 ${desk.versionNo} 版：${version?.reason ?? ''}`}
      description="先把对方的改动合进您的草稿，再核对下面的差异。" action={<Button onClick={carryOver}>合并对方的改动</Button>}
    />
  );
};

