import Taro from '@tarojs/taro';

/** Every page that is opened from another, with its parameters: the one place that knows the paths. */
export const routes = {
  signIn: () => '/pages/sign-in/index',
  products: (filter: { query?: string; category?: string; title?: string }) => withQuery('/packages/goods/products/index', filter),
  /** `searched`: what was looked for in vain, and the nearest SKUs instead. */
  product: (productId: string, skuId?: string | null, searched?: { sentence: string; nearestSkuIds: readonly string[] } | null) =>
    withQuery('/packages/goods/product/index', { productId, skuId: skuId ?? undefined, sought: searched?.sentence, near: searched?.nearestSkuIds.join(',') }),
  paste: () => '/packages/goods/paste/index',
  scan: () => '/packages/goods/scan/index',
  /** `pick`: tapping an address chooses it for the order and goes back. */
  addresses: (mode?: 'pick') => withQuery('/packages/addresses/list/index', { mode }),
  addressPicker: (addressId?: string) => withQuery('/packages/addresses/picker/index', { addressId }),
  /** `merge`: one order in place of several, instead of what is in the cart. */
  checkout: (of?: 'merge') => withQuery('/packages/orders/checkout/index', { of }),
  /** The letter of authorization that the checkout asked for. */
  letter: () => '/packages/letters/sign/index',
  placed: (orderNo: string) => withQuery('/packages/orders/placed/index', { orderNo }),
  orders: () => '/packages/orders/list/index',
  notices: () => '/packages/orders/notices/index',
  order: (orderNo: string) => withQuery('/packages/orders/order/index', { orderNo }),
  /** Confirms a sign-in to the console: with the code that was scanned, or where it is typed. */
  consoleSignIn: (code?: string) => withQuery('/packages/staff/console/index', { code }),
  review: (orderNo: string) => withQuery('/packages/reviews/review/index', { orderNo }),
};

export const tabs = {
  home: '/pages/home/index', catalog: '/pages/catalog/index', cart: '/pages/cart/index', me: '/pages/me/index',
} as const;

/** A parameter of the page's address; WeChat hands it over still encoded, a browser does not. */
export const parameter = (params: Readonly<Record<string, string | undefined>>, name: string): string => {
  const value = params[name] ?? '';
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** WeChat keeps ten pages at most; beyond that the new page takes the place of the top one. */
const PAGE_STACK_MAX = 10;

export const open = (url: string): void => {
  const full = Taro.getCurrentPages().length >= PAGE_STACK_MAX;
  void (full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
};

export const replaceWith = (url: string): void => void Taro.redirectTo({ url });

export const openTab = (tab: keyof typeof tabs): void => void Taro.switchTab({ url: tabs[tab] });

/** Home, with this page on top of it; a tab is gone to. */
export const openAfterHome = (url: string | null): void => {
  const tab = Object.values(tabs).find((each) => url?.startsWith(each));
  const shown = Promise.resolve(Taro.switchTab({ url: tab ?? tabs.home }));
  if (url && !tab) void shown.then(() => open(url));
};

/** Back, or home when the page was opened directly (a shared link has nothing behind it). */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('home');
};

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? path : `${path}?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}
