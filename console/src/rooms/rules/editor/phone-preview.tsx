import type { ActionKind } from '@zhundan/shared';

const HEADS: Record<ActionKind, { title: string; button: string }> = {
  reject: { title: '这单还不能提交', button: '返回修改' },
  requireDocument: { title: '这单需要法人授权书', button: '拍授权书' },
  review: { title: '已收单，等主管复核', button: '看复核进度' },
  warn: { title: '请留意', button: '仍要提交' },
};

/** What the franchisee reads, with examples where facts are quoted. */
export const PhonePreview = ({ kind, tone, message }: { kind: ActionKind; tone: 'red' | 'amber'; message: string }) => (
  <figure className="rules-phone" aria-label="手机上的样子">
    <div className={`rules-phone-screen rules-phone-${kind === 'warn' ? tone : kind}`}>
      <b>{HEADS[kind].title}</b>
      <p>{message}</p>
      <span className="rules-phone-button">{HEADS[kind].button}</span>
    </div>
    <figcaption className="zd-quiet">手机上的样子（数字是举例）</figcaption>
  </figure>
);
