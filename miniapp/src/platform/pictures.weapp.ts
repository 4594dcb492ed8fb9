import Taro from '@tarojs/taro';
import { offers } from './stand-ins.weapp';

/** Pictures and documents that a person chooses, and our own copies of them, which outlive the app. A path is WeChat's. */

/**
 * From the camera or the album, as WeChat asks; none when the person turned back. Compressed ones stand upright; an original
 * may be turned by a note inside of it, which a canvas and an <Image> read differently.
 */
export const choosePictures = async (most: number): Promise<string[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: Math.min(most, 9), mediaType: ['image'], sourceType: ['camera', 'album'], sizeType: ['compressed'] });
    return tempFiles.map(({ tempFilePath }) => tempFilePath);
  } catch {
    return [];
  }
};

export const canChoosePdf = offers('chooseMessageFile');

/** From a chat: WeChat shows a mini-program no other files. */
export const choosePdf = async (): Promise<string | null> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] });
    return tempFiles[0]?.path ?? null;
  } catch {
    return null;
  }
};

export const measurePicture = async (path: string): Promise<{ width: number; height: number }> => {
  const { width, height } = await Taro.getImageInfo({ src: path });
  return { width, height };
};

const keptPath = (name: string): string => `${Taro.env.USER_DATA_PATH ?? 'wxfile://usr'}/${name}`;

/** Copies a chosen file to where it stays; answers its size in bytes. */
export const keepFile = (name: string, path: string): Promise<number> => new Promise((resolve, reject) => {
  const files = Taro.getFileSystemManager();
  files.copyFile({
    srcPath: path, destPath: keptPath(name), fail: reject,
    success: () => files.getFileInfo({ filePath: keptPath(name), success: ({ size }) => resolve(size), fail: reject }),
  });
});

/** Null when it is gone: WeChat clears what a program kept when the phone is full. */
export const readFile = (name: string): Promise<ArrayBuffer | null> => new Promise((resolve) => {
  Taro.getFileSystemManager().readFile({
    filePath: keptPath(name), success: ({ data }) => resolve(typeof data === 'string' ? null : data), fail: () => resolve(null),
  });
});

export const dropFile = (name: string): void => {
  Taro.getFileSystemManager().unlink({ filePath: keptPath(name), fail: () => undefined });
};

/** What an <Image> shows. */
export const showable = (name: string): Promise<string> => Promise.resolve(keptPath(name));
