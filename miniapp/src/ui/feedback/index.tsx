import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { messageOf } from '../../api';
import { useSlow } from '../../lib/use-slow';
import { Button } from '../button';
import './index.scss';

/** Grey bars where rows will be; `rows` is about what fits a screen. Says so calmly when the network takes its time. */
export const Skeleton = ({ rows = 6 }: { rows?: number }) => {
  const slow = useSlow(true);
  return (
    <View className="skeleton" aria-label="正在加载" aria-live="polite">
      {slow ? <View className="skeleton__slow">网络较慢，还在加载，请稍候…</View> : null}
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="skeleton__row">
          <View className="skeleton__box" />
          <View className="skeleton__lines">
            <View className="skeleton__line" />
            <View className="skeleton__line skeleton__line--short" />
          </View>
        </View>
      ))}
    </View>
  );
};

interface EmptyProps {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
}

/** Nothing here, and what to do about it. */
export const Empty = ({ title, hint, action }: EmptyProps) => (
  <View className="empty">
    <View className="empty__title">{title}</View>
    {hint ? <View className="empty__hint">{hint}</View> : null}
    {action ? <View className="empty__action">{action}</View> : null}
  </View>
);

/** Something failed: the sentence, and a way to try again without losing anything. */
export const Failure = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <Empty title={messageOf(error)} action={<Button kind="plain" onTap={onRetry}>重试</Button>} />
);
