import { fileSystem, USER_DATA_PATH } from './files.ts';
import { request, type RequestOptions } from './request.ts';
import { selectorQuery } from './selector-query.ts';

type Options = { success?: (result: object) => void; fail?: (error: object) => void; complete?: (result: object) => void } & Record<string, unknown>;

/** What a call to the system answers: a value, or a function of its options; throwing means `fail`. */
export type Answers = Record<string, object | ((options: Record<string, unknown>) => object | Promise<object>)>;

export interface WxHost {
  readonly apiBase: string;
  readonly answers: Answers;
  readonly storage: Map<string, string>;
  readonly files: Map<string, Uint8Array>;
  readonly document: Document;
  readonly pages: readonly string[];
  noteCall(name: string, options: Record<string, unknown>): void;
  flag(message: string): void;
  /** Whether the network does not lead there now. */
  isCutOff(url: string): boolean;
  /** One more, or one fewer, request under way. */
  countRequest(by: 1 | -1): void;
  navigate(how: Navigation, options: Record<string, unknown>): void;
}

export const NAVIGATIONS = ['navigateTo', 'redirectTo', 'reLaunch', 'navigateBack', 'switchTab'] as const;
export type Navigation = (typeof NAVIGATIONS)[number];

/** System calls that succeed by themselves; a test overrides them, and adds others, through `answers`. */
const OBLIGING: Answers = Object.fromEntries([
  'showToast', 'hideToast', 'showLoading', 'hideLoading', 'setNavigationBarTitle', 'setNavigationBarColor', 'setTabBarBadge',
  'removeTabBarBadge', 'showTabBarRedDot', 'hideTabBarRedDot', 'pageScrollTo', 'stopPullDownRefresh', 'startPullDownRefresh',
  'vibrateShort', 'setClipboardData', 'makePhoneCall', 'openSetting', 'checkSession', 'hideKeyboard',
].map((name) => [name, {}]));

/** Calls that have no sensible answer of their own. */
const ASKED = ['login', 'scanCode', 'getLocation', 'chooseLocation', 'openLocation', 'showModal', 'showActionSheet', 'getNetworkType', 'getClipboardData', 'getSetting', 'authorize', 'requirePrivacyAuthorize', 'getPrivacySetting', 'requestSubscribeMessage', 'chooseMedia', 'chooseMessageFile', 'getImageInfo', 'canvasToTempFilePath'];

const EVENTS = ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'NetworkStatusChange', 'KeyboardHeightChange', 'MemoryWarning', 'WindowResize', 'NeedPrivacyAuthorization'];

const SYSTEM = {
  platform: 'devtools', system: 'iOS 17', SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', pixelRatio: 3, brand: 'phone', model: 'phone',
  windowWidth: 390, windowHeight: 756, screenWidth: 390, screenHeight: 844, statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
};

const ignore = (): void => undefined;

/** The `wx` object of the logic layer. */
export const createWx = (host: WxHost): Record<string, unknown> => ({
  ...system(host),
  ...storage(host.storage),
  env: { USER_DATA_PATH }, getFileSystemManager: () => fileSystem(host.files),
  ...Object.fromEntries(NAVIGATIONS.map((how) => [how, answered(host, how, (options) => {
    host.navigate(how, options);
    return {};
  })])),
  ...Object.fromEntries([...Object.keys(OBLIGING), ...ASKED].map((name) => [name, answered(host, name, (options) => answerOf(host, name, options))])),
  ...Object.fromEntries(EVENTS.flatMap((name) => [`on${name}`, `off${name}`]).map((name) => [name, ignore])),
  request: requestTask(host),
});

const answerOf = (host: WxHost, name: string, options: Record<string, unknown>): object | Promise<object> => {
  const answer = host.answers[name] ?? OBLIGING[name];
  if (!answer) throw new Error(`${name}:fail no answer given by this test`);
  return typeof answer === 'function' ? answer(options) : answer;
};

/** A call in WeChat's style: callbacks when given, otherwise a promise; `errMsg` either way. */
const answered = (host: WxHost, name: string, answer: (options: Record<string, unknown>) => object | Promise<object>) => (options: Options = {}) => {
  host.noteCall(name, options);
  const settled = Promise.resolve().then(() => answer(options)).then(
    (result) => {
      const ok = { errMsg: `${name}:ok`, ...result };
      options.success?.(ok);
      options.complete?.(ok);
      return ok;
    },
    (error: unknown) => {
      const failed = { errMsg: error instanceof Error ? error.message : `${name}:fail` };
      options.fail?.(failed);
      options.complete?.(failed);
      if (!options.fail && !options.complete) throw failed;
      return failed;
    },
  );
  return options.success || options.fail || options.complete ? undefined : settled;
};

const requestTask = (host: WxHost) => {
  const send = answered(host, 'request', async (options) => {
    host.countRequest(1);
    try {
      if (host.isCutOff(String(options['url']))) throw new Error('request:fail');
      return await request(options as unknown as RequestOptions, host.apiBase);
    } finally {
      host.countRequest(-1);
    }
  });
  return (options: Options) => {
    void send(options);
    return { abort: () => undefined, onHeadersReceived: () => undefined, offHeadersReceived: () => undefined, onChunkReceived: () => undefined };
  };
};

interface Observer {
  relativeTo(): Observer;
  relativeToViewport(): Observer;
  observe(): void;
  disconnect(): void;
}

const system = (host: WxHost) => {
  const launch = { path: host.pages[0], scene: 1001, query: {} };
  const observer: Observer = { relativeTo: () => observer, relativeToViewport: () => observer, observe: () => undefined, disconnect: () => undefined };
  return {
    getSystemInfoSync: () => SYSTEM, getWindowInfo: () => SYSTEM, getDeviceInfo: () => SYSTEM, getAppBaseInfo: () => SYSTEM,
    getSystemInfo: ({ success }: Options = {}) => success?.(SYSTEM),
    getLaunchOptionsSync: () => launch, getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop' } }),
    canIUse: () => true,
    nextTick: (callback: () => void) => setTimeout(callback, 0),
    createSelectorQuery: () => selectorQuery(host.document),
    createIntersectionObserver: () => observer, createMediaQueryObserver: () => observer,
    createMapContext: () => ({ moveToLocation: () => undefined, getCenterLocation: () => undefined, includePoints: () => undefined }),
  };
};

/** Values go through JSON, as they do on the phone; absent reads as the empty string. */
const storage = (stored: Map<string, string>) => ({
  getStorageSync: (key: string): unknown => (stored.has(key) ? JSON.parse(stored.get(key) ?? '') : ''),
  setStorageSync: (key: string, value: unknown) => void stored.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => void stored.delete(key),
  clearStorageSync: () => stored.clear(),
  getStorageInfoSync: () => ({ keys: [...stored.keys()], currentSize: 1, limitSize: 10_240 }),
});
