import Taro from '@tarojs/taro';

/** Tells whenever the phone goes online or offline; one that cannot (see stand-ins) leaves it to the requests. */
export const onConnectionChange = (tell: (isConnected: boolean) => void): void => {
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
};
