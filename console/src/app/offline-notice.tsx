import { network } from '../api/index.ts';

/** Calm: what is on the page stays there, and nothing moves. */
export const OfflineNotice = () => (
  <div className="zd-offline" role="status" aria-live="polite">
    {network.use() === 'offline' ? <span>网络不通，正在等它恢复；页面上的内容可能不是最新的</span> : null}
  </div>
);
