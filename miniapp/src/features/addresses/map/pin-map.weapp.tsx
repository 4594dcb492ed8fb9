import { CoverView, Map, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { PIN_APART_MAX_METERS } from '@zhundan/shared';
import type { PinMapProps } from './map-props';
import './pin-map.scss';

const MAP_ID = 'pin-map';
/** WeChat's zoom level on which houses can be told apart. */
const HOUSES = 17;

/** WeChat brings its own map; only the pin in the middle and the circle around the written address are ours. */
export const PinMap = ({ pin, textPoint, here, onMove }: PinMapProps) => {
  const read = async (): Promise<void> => {
    const { longitude, latitude } = await Taro.createMapContext(MAP_ID).getCenterLocation({});
    if (Math.abs(longitude - pin.lng) + Math.abs(latitude - pin.lat) > 1e-6) onMove({ lng: longitude, lat: latitude });
  };
  const circles = textPoint ? [{
    longitude: textPoint.lng, latitude: textPoint.lat, radius: PIN_APART_MAX_METERS, color: '#0f4c4f88', fillColor: '#0f4c4f18', strokeWidth: 2,
  }] : [];
  return (
    <View className="pin-map" aria-label={`地图，图钉在 ${here || '地图中央'}`}>
      <Map
        id={MAP_ID} className="pin-map__frame" longitude={pin.lng} latitude={pin.lat} scale={HOUSES} circles={circles} enablePoi showScale
        onError={() => undefined}
        onRegionChange={(event) => {
          // `update` is our own setting of the centre; only fingers move the pin.
          const { type, causedBy } = event as unknown as { type: string; causedBy?: string; detail?: { type?: string; causedBy?: string } };
          if (type === 'end' && causedBy !== 'update') void read().catch(() => undefined);
        }}
      />
      <CoverView className="pin-map__pin pin-map__pin--native" aria-hidden />
    </View>
  );
};
