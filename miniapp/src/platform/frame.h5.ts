import Taro from '@tarojs/taro';
import './frame.h5.scss';

/** A page's code that the network did not bring; the next tap asks for it again. */
window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
  if (reason instanceof Error && reason.name === 'ChunkLoadError' || /loading (css )?chunk/i.test(String(reason))) {
    void Taro.showToast({ title: '网络不通，页面没有打开，联网后请再点一次', icon: 'none', duration: 3_000 });
  }
});

/** The first page is there: what index.html showed meanwhile goes. */
const starting = document.getElementById('starting');
const watcher = new MutationObserver(() => {
  if (!document.querySelector('.taro_page .page, .taro_page .sign-in')) return;
  watcher.disconnect();
  starting?.remove();
  fetchAllPages();
});
watcher.observe(document.documentElement, { childList: true, subtree: true });

interface Route { readonly load?: () => readonly unknown[] }

/** Every page's code is fetched as soon as the first one stands: in a shop without reception the cart opens all the same. */
const fetchAllPages = (): void => {
  const { routes = [] } = (window as { __taroAppConfig?: { routes?: Route[] } }).__taroAppConfig ?? {};
  const fetchFrom = async (at: number): Promise<void> => {
    const route = routes[at];
    if (!route) return;
    await Promise.all(route.load?.() ?? []).catch(() => undefined); // its turn comes again when somebody goes there
    await fetchFrom(at + 1);
  };
  const begin = () => void fetchFrom(0);
  if ('requestIdleCallback' in window) window.requestIdleCallback(begin, { timeout: 5_000 });
  else setTimeout(begin, 2_000);
};
