import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';

/** A room that broke says so and leaves the others standing. Most often the page is older than what is deployed. */
export class Mishap extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Result
        status="warning" title="这个页面没能打开" subTitle="可能刚刚更新过版本，刷新一下通常就好。您的数据没有受影响。"
        extra={<Button type="primary" onClick={() => location.reload()}>刷新页面</Button>}
      />
    );
  }
}
