import { ACTION_KINDS, REVIEW_HOURS_MAX } from '@zhundan/shared';
import { InputNumber, Segmented } from 'antd';
import type { DraftAction } from '../model/draft.ts';
import type { RuleProblem } from '../model/problems.ts';
import { ACTION_WORDS } from '../model/words.ts';

/** What happens when the condition holds: one of four, strictest first. */
export const ActionEditor = ({ action, problems, onChange }: { action: DraftAction; problems: readonly RuleProblem[]; onChange: (next: DraftAction) => void }) => (
  <div>
    <div className="rules-actions" role="radiogroup" aria-label="动作">
      {ACTION_KINDS.map((kind) => (
        <label key={kind} className={kind === action.kind ? 'rules-action rules-chosen' : 'rules-action'}>
          <input type="radio" name="action" value={kind} checked={kind === action.kind} onChange={() => onChange({ ...action, kind })} />
          <b>{ACTION_WORDS[kind].title}</b>
          <span>{ACTION_WORDS[kind].about}</span>
        </label>
      ))}
    </div>
    {action.kind === 'review' ? (
      <div className="rules-detail">
        <span>主管在</span>
        <InputNumber<number>
          aria-label="复核小时数" min={1} max={REVIEW_HOURS_MAX} precision={0} value={action.hours} controls={false} suffix="小时" className="rules-hours"
          status={problems.some(({ part }) => part === 'hours') ? 'error' : ''} onChange={(hours) => { if (hours !== null) onChange({ ...action, hours }); }}
        />
        <span>内答复；超时先升级，再过同样时间自动放回库存。</span>
      </div>
    ) : null}
    {action.kind === 'warn' ? (
      <div className="rules-detail">
        <span>颜色</span>
        <Segmented<'red' | 'amber'> value={action.tone} options={[{ value: 'amber', label: '黄色' }, { value: 'red', label: '红色' }]} onChange={(tone) => onChange({ ...action, tone })} />
      </div>
    ) : null}
  </div>
);
