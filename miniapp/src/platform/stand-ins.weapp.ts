import Taro from '@tarojs/taro';

/**
 * What not every phone, and not every program that runs mini-programs, offers; and what happens where it is missing. Everything
 * else that we call (requests, storage, going from page to page, the canvas) is there wherever a mini-program runs.
 */
type StandIn = (options: never) => unknown;

const nothing = () => Promise.resolve({});
const notOffered = () => Promise.reject(Object.assign(new Error('not offered here'), { errMsg: 'fail not offered here' }));
const say = (title: string) => Promise.resolve(Taro.showToast({ title, icon: 'none', duration: 4_000 }));

const STAND_INS: Readonly<Record<string, StandIn>> = {
  // Requests say by themselves whether the network is there.
  onNetworkStatusChange: () => undefined,
  // The page says the same, less briefly.
  showToast: nothing, setNavigationBarTitle: nothing, stopPullDownRefresh: nothing, pageScrollTo: nothing, setTabBarBadge: nothing, removeTabBarBadge: nothing,
  getWindowInfo: () => Taro.getSystemInfoSync(),
  setClipboardData: () => say('这里不能复制，请抄下或截图'),
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => say(`请拨打 ${phoneNumber}`),
  chooseMedia: async ({ count }: { count: number }) => {
    const { tempFilePaths } = await Taro.chooseImage({ count, sizeType: ['compressed'], sourceType: ['camera', 'album'] });
    return { tempFiles: tempFilePaths.map((tempFilePath) => ({ tempFilePath })) };
  },
  // Whoever asks for these is told no: the key is not shown (`offers`), or the page says what else can be done.
  scanCode: notOffered, getLocation: notOffered, chooseMessageFile: notOffered, login: notOffered,
};

const missing = new Set(Object.keys(STAND_INS).filter((name) => typeof (Taro as unknown as Record<string, unknown>)[name] !== 'function'));
for (const name of missing) Object.assign(Taro, { [name]: STAND_INS[name] });

/** Whether the phone itself does this. */
export const offers = (name: keyof typeof Taro & string): boolean => !missing.has(name);
