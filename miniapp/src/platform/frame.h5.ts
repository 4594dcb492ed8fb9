import Taro from '@tarojs/taro';
import './frame.h5.scss';

/** A page's code that the network did not bring; the next tap asks for it again. */
window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
  if (reason instanceof Error && reason.name === 'ChunkLoadError' || /loading (css )?chunk/i.test(String(reason))) {
    void Taro.showToast({ title: '网络不通，页面没有打开，联网后请再点一次', icon: 'none', duration: 3_000 });
  }
});
