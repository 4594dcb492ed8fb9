import Taro from '@tarojs/taro';
import type { Gcj02Point } from '@zhundan/shared';
import { offers } from './stand-ins.weapp';

/** Where the phone is, or null when it may not or cannot say. */
export const currentPoint = async (): Promise<Gcj02Point | null> => {
  try {
    const { longitude, latitude } = await Taro.getLocation({ type: 'gcj02' });
    return { lng: longitude, lat: latitude };
  } catch {
    return null;
  }
};

/** WeChat asks the person, and answers in the map's own coordinates. */
export const canLocate = offers('getLocation');
