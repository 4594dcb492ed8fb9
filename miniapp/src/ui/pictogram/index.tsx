import { View } from '@tarojs/components';
import { pictureOf } from './keys';
import './index.scss';

interface PictogramProps {
  /** A product's or category's `picture`. */
  readonly picture: string;
  readonly size?: 's' | 'm' | 'l';
}

/** A drawing of a kind of goods. Decoration: the name beside it says the same, so a screen reader skips it. */
export const Pictogram = ({ picture, size = 'm' }: PictogramProps) => (
  <View className={`pictogram pictogram--${size} pictogram--${pictureOf(picture)}`} aria-hidden />
);
