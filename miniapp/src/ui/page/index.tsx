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

/** The frame of every page: the content, the bar of actions, and above the bar what is to be said of the network. */
export const Page = ({ children, bar, tab = false }: PageProps) => (
  <View className={`page${bar ? ' page--barred' : ''}${tab ? ' page--tab' : ''}`}>
    {children}
    {bar ? <View className="page__end" /> : null}
    {bar ? <View className="page__bar"><NetworkBanner />{bar}</View> : <NetworkBanner />}
  </View>
);

/** Lies over the page instead of pushing it down: a network that comes and goes must not move what a finger aims at. */
const NetworkBanner = () => {
  const state = useNetwork((network) => network.state);
  if (state === 'online') return null;
  return (
    <View className="page__network" aria-role="alert" aria-live="polite">
      {state === 'offline' ? '网络已断开，已填内容都在；恢复后可继续' : '网络较慢，请稍候'}
    </View>
  );
};
