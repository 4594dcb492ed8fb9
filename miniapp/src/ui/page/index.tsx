import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useNetwork } from '../../api';
import './index.scss';

interface PageProps {
  readonly children: ReactNode;
  /** Fixed at the bottom, in the thumb's reach. */
  readonly bar?: ReactNode;
  /** A tab page: the bar then stands above the tab bar. */
  readonly tab?: boolean;
}

/** The frame of every page: the network banner, the content, the bar of actions. */
export const Page = ({ children, bar, tab = false }: PageProps) => (
  <View className={`page${bar ? ' page--barred' : ''}${tab ? ' page--tab' : ''}`}>
    <NetworkBanner />
    {children}
    {bar ? <View className="page__bar">{bar}</View> : null}
  </View>
);

const NetworkBanner = () => {
  const state = useNetwork((network) => network.state);
  if (state === 'online') return null;
  return (
    <View className="page__network" aria-role="alert" aria-live="polite">
      {state === 'offline' ? '网络已断开，已填内容都在；恢复后可继续' : '网络较慢，请稍候'}
    </View>
  );
};
