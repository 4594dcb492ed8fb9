import { Button as TaroButton, View } from '@tarojs/components';
import type { Place } from '@zhundan/shared';
import { spoken } from '../../../platform/spoken';

interface PlaceListProps {
  readonly title: string;
  readonly places: readonly Place[];
  readonly onPick: (place: Place) => void;
  /** Put away without picking; without it the list stays. */
  readonly onClose?: () => void;
}

const PLACES_SHOWN = 6;

/** Places to pick by name; each fills the text and moves the pin. */
export const PlaceList = ({ title, places, onPick, onClose }: PlaceListProps) => (
  <View className="places" aria-live="polite">
    <View className="places__head">
      <View>{places.length > 0 ? title : '没有找到，换个写法或拖动地图'}</View>
      {onClose ? <TaroButton className="places__close" onClick={onClose}>收起</TaroButton> : null}
    </View>
    {places.slice(0, PLACES_SHOWN).map((place, index) => (
      <View key={`${place.text}${index}`} className="places__place" hoverClass="places__place--down" aria-role="button" {...spoken(`${place.name}，${place.text}`)} onClick={() => onPick(place)}>
        <View className="places__what">
          <View className="places__name">{place.name}</View>
          <View className="places__text">{place.text}</View>
        </View>
        {place.distance === null ? null : <View className="places__distance">{place.distance < 1000 ? `${place.distance} 米` : `${(place.distance / 1000).toFixed(1)} 公里`}</View>}
      </View>
    ))}
  </View>
);
