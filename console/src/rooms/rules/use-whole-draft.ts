import { App } from 'antd';
import { useNavigate } from 'react-router';
import { unfinishedIn } from './model/problems.ts';
import type { Desk } from './use-desk.ts';

/** Goes on only when every rule of the draft is written to the end; else leads to the one that is not. */
export const useWholeDraft = ({ draft }: Desk): ((go: () => void) => void) => {
  const { message } = App.useApp();
  const navigate = useNavigate();
  return (go) => {
    const unfinished = unfinishedIn(draft, {});
    if (!unfinished) return go();
    void message.warning(`草稿里的“${unfinished.name || '未命名规则'}”还没有写完，请先写完，或在列表里删除它。`, 6);
    void navigate(`/rules/edit/${unfinished.ruleId}`);
  };
};
