/** Tells whenever the phone goes online or offline. Taro's own only listens where a browser reports its kind of network; Safari does not. */
export const onConnectionChange = (tell: (isConnected: boolean) => void): void => {
  window.addEventListener('online', () => tell(true));
  window.addEventListener('offline', () => tell(false));
};
