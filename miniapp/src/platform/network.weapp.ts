import Taro from '@tarojs/taro';

/** Tells whenever the phone goes online or offline. */
export const onConnectionChange = (tell: (isConnected: boolean) => void): void => {
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
};
