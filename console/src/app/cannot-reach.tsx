import { Button, Result } from 'antd';

/** The very first question got no answer. */
export const CannotReach = ({ onRetry }: { onRetry: () => void }) => (
  <Result status="warning" title="暂时连不上准单" subTitle="请检查网络后重试。您的登录还在，内容没有受影响。" extra={<Button type="primary" onClick={onRetry}>重试</Button>} />
);
