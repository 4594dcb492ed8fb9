import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './index.scss';

interface NoticeProps {
  readonly tone: 'good' | 'warn' | 'bad' | 'plain';
  readonly title?: string;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

/** A few words that need attention, and what to do about them. Read out when it appears. */
export const Notice = ({ tone, title, children, actions }: NoticeProps) => (
  <View className={`notice notice--${tone}`} aria-role="alert" aria-live="polite">
    {title ? <View className="notice__title">{title}</View> : null}
    {children ? <View className="notice__text">{children}</View> : null}
    {actions ? <View className="notice__actions">{actions}</View> : null}
  </View>
);
