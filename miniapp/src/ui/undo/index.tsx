import { Button, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import './index.scss';

const SHOWN_MS = 6_000;

interface UndoProps {
  /** What was done: 已删除 六角螺栓 M8×30. */
  readonly text: string;
  readonly onUndo: () => void;
  /** The chance has passed. */
  readonly onGone: () => void;
}

/** A way back from what was just done, for a few seconds, above the bar. Give it a `key` per action. */
export const Undo = ({ text, onUndo, onGone }: UndoProps) => {
  // The time starts when it appears, not whenever the page renders.
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    const timer = setTimeout(() => gone.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <View className="undo" aria-role="alert" aria-live="polite">
      <View className="undo__text">{text}</View>
      <Button className="undo__button" aria-label={`撤销：${text}`} onClick={onUndo}>撤销</Button>
    </View>
  );
};
