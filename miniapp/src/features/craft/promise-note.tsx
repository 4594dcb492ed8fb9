import { View } from '@tarojs/components';
import type { PromisedSku, Sooner } from '@zhundan/shared';
import { Button, Choice, ReadyDay } from '../../ui';
import { adviceOf } from './sooner';
import './promise-note.scss';

interface PromiseNoteProps {
  readonly promise: PromisedSku | null;
  readonly pending: boolean;
  readonly failed: boolean;
  readonly unit: string;
  readonly onRetry: () => void;
  /** Takes an offer: one tap. Left out where nothing can be changed. */
  readonly onTake?: (option: Sooner) => void;
}

/** The date of one made-to-order line; when it is late, red, with what would make it sooner. */
export const PromiseNote = ({ promise, pending, failed, unit, onRetry, onTake }: PromiseNoteProps) => {
  if (!promise) {
    if (failed) return <View className="promise"><Button size="s" kind="plain" onTap={onRetry}>没查到交货日，重试</Button></View>;
    return pending ? <View className="promise promise--pending" aria-live="polite">正在查工艺部排期…</View> : null;
  }
  const { readyOn, leadDays, isLate, sooner } = promise;
  return (
    <View className={`promise${isLate ? ' promise--late' : ''}${pending ? ' promise--pending' : ''}`} aria-live="polite">
      <ReadyDay readyOn={readyOn} leadDays={leadDays} late={isLate} />
      {isLate && onTake ? (
        <>
          <View className="promise__why">{sooner.length > 0 ? '想快一点，可以：' : '工艺部这段时间已排满，暂时没有更快的办法。'}</View>
          <View className="promise__ways">
            {sooner.map((option) => {
              const { title, hint } = adviceOf(option, unit);
              return <Choice key={title} title={title} hint={hint} onTap={() => onTake(option)} />;
            })}
          </View>
        </>
      ) : null}
    </View>
  );
};
