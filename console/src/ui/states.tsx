import { Button, Empty, Result, Skeleton, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { refusalIn } from '../api/reply.ts';

/** While the first answer is on its way. */
export const Loading = ({ rows = 6 }: { rows?: number }) => (
  <div className="zd-state" role="status" aria-label="正在加载"><Skeleton active title={false} paragraph={{ rows }} /></div>
);

/** While the code of a room is on its way. */
export const LoadingRoom = () => <div className="zd-state-centre" role="status" aria-label="正在打开"><Spin /></div>;

/** Nothing there: says why, and what to do about it. */
export const Nothing = ({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) => (
  <Empty
    image={Empty.PRESENTED_IMAGE_SIMPLE} className="zd-state"
    description={<><div className="zd-strong">{title}</div>{hint === undefined ? null : <div className="zd-quiet">{hint}</div>}</>}
  >
    {action}
  </Empty>
);

/** What could not be had, in the words of the refusal, with the number to ask support about. */
export const Trouble = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const { message, requestId } = refusalIn(error);
  return (
    <Result
      status="warning" className="zd-state" title={message}
      subTitle={requestId === null ? undefined : <span className="zd-quiet">如需帮助，请告知编号 {requestId}</span>}
      extra={onRetry === undefined ? undefined : <Button type="primary" onClick={onRetry}>重试</Button>}
    />
  );
};

/** An address that leads nowhere, under the room that it is in. */
export const NoSuchPage = () => {
  const go = useNavigate();
  return <Result status="info" title="没有这个页面" subTitle="地址可能抄错了，或内容已移走。" extra={<Button type="primary" onClick={() => void go('/')}>回到首页</Button>} />;
};

interface Readable { readonly isPending: boolean; readonly error: unknown; readonly data?: unknown; readonly refetch?: () => unknown }

/** The three states of a read that are not its data: `<Read of={query}>{…}</Read>` shows the children once it is there. */
export const Read = <Data,>({ of, children }: { of: Readable & { readonly data?: Data | undefined }; children: (data: Data) => ReactNode }) => {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Trouble error={of.error} onRetry={() => void of.refetch?.()} />;
  return <Loading />;
};
