/** `@tarojs/taro` for unit tests: a phone with storage, and a `request` that a test answers. */
type Request = (options: { url: string; method: string; data?: unknown; header: Record<string, string>; timeout: number }) => Promise<unknown>;

const stored = new Map<string, unknown>();
/** For tests: files that lie on the phone, by path. */
export const filesOnPhone = new Map<string, ArrayBuffer>();
const never: Request = () => Promise.reject(new Error('request:fail not answered by this test'));
let answer: Request = never;

/** For tests: who answers `Taro.request` from now on. */
export const answerRequests = (with_: Request): void => {
  answer = with_;
};

/** For tests: an empty phone. */
export const resetPhone = (): void => {
  stored.clear();
  filesOnPhone.clear();
  answer = never;
};

const Taro = {
  request: (options: Parameters<Request>[0]) => answer(options),
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  removeStorageSync: (key: string) => void stored.delete(key),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => ({
    readFile: ({ filePath, success, fail }: { filePath: string; success: (read: { data: ArrayBuffer }) => void; fail: () => void }) => {
      const data = filesOnPhone.get(filePath);
      if (data) success({ data });
      else fail();
    },
  }),
  onNetworkStatusChange: () => undefined,
  getCurrentPages: () => [],
  navigateTo: () => Promise.resolve(),
  redirectTo: () => Promise.resolve(),
  switchTab: () => Promise.resolve(),
  navigateBack: () => Promise.resolve(),
  showToast: () => Promise.resolve(),
};

export default Taro;
export const useRouter = () => ({ params: {} });
export const useDidShow = () => undefined;
export const useDidHide = () => undefined;
export const useReachBottom = () => undefined;
export const usePullDownRefresh = () => undefined;
