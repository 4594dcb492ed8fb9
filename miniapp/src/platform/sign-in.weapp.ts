import Taro from '@tarojs/taro';

/** A code for `startSession`, or null when WeChat gave none (the person may simply try again). */
export const requestSignInCode = async (): Promise<string | null> => {
  try {
    const { code } = await Taro.login();
    return code || null;
  } catch {
    return null;
  }
};

/** On WeChat a code is there for the asking; nothing comes back by redirect. */
export const takeReturnedCode = (): string | null => null;
