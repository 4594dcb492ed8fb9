type Callbacks = { success?: (result: object) => void; fail?: (error: object) => void };
type Options = Callbacks & Record<string, unknown>;

/** Where a mini-program keeps files of its own. */
export const USER_DATA_PATH = 'wxfile://usr';

/** `wx.getFileSystemManager()` over a map from paths to bytes, which may be handed to the next app: files outlive it. */
export const fileSystem = (files: Map<string, Uint8Array>) => {
  const answer = (options: Options, work: () => object | null): void => {
    setTimeout(() => {
      const result = work();
      if (result) options.success?.({ errMsg: 'ok', ...result });
      else options.fail?.({ errMsg: 'fail no such file or directory' });
    }, 0);
  };
  const of = (options: Options, name: string): Uint8Array | undefined => files.get(String(options[name]));
  return {
    copyFile: (options: Options) => answer(options, () => {
      const bytes = of(options, 'srcPath');
      if (bytes) files.set(String(options['destPath']), bytes);
      return bytes ? {} : null;
    }),
    getFileInfo: (options: Options) => answer(options, () => {
      const bytes = of(options, 'filePath');
      return bytes ? { size: bytes.byteLength } : null;
    }),
    readFile: (options: Options) => answer(options, () => {
      const bytes = of(options, 'filePath');
      return bytes ? { data: Uint8Array.from(bytes).buffer } : null;
    }),
    unlink: (options: Options) => answer(options, () => (files.delete(String(options['filePath'])) ? {} : null)),
  };
};
