import Taro from '@tarojs/taro';
import { offers } from './stand-ins.weapp';

export const canScan = offers('scanCode');

/** The barcode on a box, or null when the person turned back. */
export const scanBarcode = async (): Promise<string | null> => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['barCode', 'qrCode'] });
    return result.trim() || null;
  } catch {
    return null;
  }
};
