import { View } from '@tarojs/components';
import type { GripProps } from './grip-props';

/** WeChat keeps telling the element that was touched first, wherever the finger goes. */
export const Grip = ({ id, className, onHold, onDrag }: GripProps) => {
  const at = (event: unknown, tell: (x: number, y: number) => void) => {
    const [touch] = (event as { touches: readonly { clientX: number; clientY: number }[] }).touches;
    if (touch) tell(touch.clientX, touch.clientY);
  };
  return <View id={id} className={className} catchMove onTouchStart={(event) => at(event, onHold)} onTouchMove={(event) => at(event, onDrag)} />;
};
