import { SEVERITY_NAMES, SUBMIT_OUTCOME_NAMES, type SubmitStory } from '@zhundan/shared';
import { Descriptions, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { At, Money } from './figures.tsx';
import './submit-card.css';

const OUTCOME_COLOURS = { accepted: 'green', held: 'gold', refused: 'red' } as const;
const SEVERITY_COLOURS = { reject: 'red', document: 'orange', review: 'gold', warn: 'default' } as const;

type Finding = SubmitStory['findings'][number];

/** One submit: how it ended, what was found, and on demand what it was judged on, all in words. */
export const SubmitCard = ({ submit, order }: { submit: SubmitStory; order?: React.ReactNode }) => (
  <article className="zd-submit">
    <header>
      <Tag color={OUTCOME_COLOURS[submit.outcome]}>{SUBMIT_OUTCOME_NAMES[submit.outcome]}</Tag>
      <At instant={submit.at} full />
      <span>{submit.byName}</span>
      <span className="zd-quiet">{submit.lineCount} 行，<Money fen={submit.totalFen} /></span>
      {submit.isFirst ? <Tooltip title="这次采购意图的第一次提交，计入一次性合格率"><Tag>首次提交</Tag></Tooltip> : <Tag>改后再提交</Tag>}
      {order}
    </header>
    {submit.findings.length === 0
      ? <p className="zd-quiet">没有任何提示。</p>
      : <ul className="zd-findings">{submit.findings.map((finding, index) => <FindingItem key={index} finding={finding} />)}</ul>}
    {submit.shadowRules.length > 0
      ? <p className="zd-quiet">静默规则命中（门店看不到）：{submit.shadowRules.map(({ name }) => name).join('、')}</p> : null}
    <Basis submit={submit} />
  </article>
);

const FindingItem = ({ finding: { title, severity, message, details } }: { finding: Finding }) => (
  <li>
    <Tag color={SEVERITY_COLOURS[severity]}>{SEVERITY_NAMES[severity]}</Tag>
    <div>
      <strong>{title}</strong>{message ? <span>：{message}</span> : null}
      {details.length > 0 ? <div className="zd-quiet">{details.join('；')}</div> : null}
    </div>
  </li>
);

const withoutFacts = (version: number, findings: readonly Finding[]): string => {
  if (version > 0) return `规则第 ${version} 版，没有留下判定依据。`;
  return findings.some(({ ruleId }) => ruleId !== null) ? '没有留下判定依据。' : '当时还没有规则。';
};

const Basis = ({ submit: { facts, ruleSetVersion, findings } }: { submit: SubmitStory }) => {
  const [isOpen, setOpen] = useState(false);
  if (facts === null) return <p className="zd-quiet">{withoutFacts(ruleSetVersion, findings)}</p>;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>判定依据（规则第 {ruleSetVersion} 版，{facts.length} 项）</summary>
      {isOpen
        ? <Descriptions size="small" bordered column={2} styles={{ label: { width: '18%' }, content: { width: '32%' } }} items={facts.map(({ key, label, value }) => ({ key, label, children: value }))} />
        : null}
    </details>
  );
};
