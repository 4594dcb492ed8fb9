import { Button as TaroButton, View } from '@tarojs/components';
import './index.scss';

interface ChoiceProps {
  /** What one gets: 换成 M8×35 304. */
  readonly title: string;
  /** What helps to decide: its price, what is left of it. */
  readonly hint: string;
  readonly onTap: () => void;
}

/** One of several ways on, with what one should know before taking it. */
export const Choice = ({ title, hint, onTap }: ChoiceProps) => (
  <TaroButton className="choice" hoverClass="choice--down" aria-label={`${title}，${hint}`} onClick={onTap}>
    <View className="choice__what">
      <View className="choice__title">{title}</View>
      <View className="choice__hint">{hint}</View>
    </View>
    <View className="choice__go" aria-hidden>›</View>
  </TaroButton>
);
