/** Pictures and documents that a person chooses, and our own copies of them, which outlive the page. A path is a blob's address. */

const choose = (accept: string, multiple: boolean): Promise<File[]> => new Promise((resolve) => {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple });
  input.addEventListener('change', () => resolve([...(input.files ?? [])]));
  input.addEventListener('cancel', () => resolve([]));
  input.click();
});

/** From the camera or the album, as the browser asks; none when the person turned back. */
export const choosePictures = async (most: number): Promise<string[]> =>
  (await choose('image/*', most > 1)).slice(0, most).map((file) => URL.createObjectURL(file));

export const canChoosePdf = true;

export const choosePdf = async (): Promise<string | null> => {
  const [file] = await choose('application/pdf', false);
  return file ? URL.createObjectURL(file) : null;
};

export const loadPicture = (path: string): Promise<HTMLImageElement> => new Promise((resolve, reject) => {
  const image = new Image();
  image.addEventListener('load', () => resolve(image));
  image.addEventListener('error', () => reject(new Error('not a picture')));
  image.src = path;
});

export const measurePicture = async (path: string): Promise<{ width: number; height: number }> => {
  const { naturalWidth, naturalHeight } = await loadPicture(path);
  return { width: naturalWidth, height: naturalHeight };
};

const STORE = 'files';

const withStore = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  const opening = indexedDB.open('kept', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
  opening.addEventListener('success', () => {
    const request = work(opening.result.transaction(STORE, mode).objectStore(STORE));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
});

/** Copies a chosen file to where it stays; answers its size in bytes. Bytes, not a blob: older Safari loses those. */
export const keepFile = async (name: string, path: string): Promise<number> => {
  const bytes = await (await fetch(path)).arrayBuffer();
  await withStore('readwrite', (store) => store.put(bytes, name));
  return bytes.byteLength;
};

/** Null when it is gone: people clear their browsers. */
export const readFile = async (name: string): Promise<ArrayBuffer | null> =>
  (await withStore<unknown>('readonly', (store) => store.get(name)).catch(() => null)) as ArrayBuffer | null ?? null;

export const dropFile = (name: string): void => {
  shown.delete(name);
  void withStore('readwrite', (store) => store.delete(name)).catch(() => undefined);
};

const shown = new Map<string, string>();

/** What an <Image> shows. */
export const showable = async (name: string): Promise<string> => {
  const known = shown.get(name);
  if (known) return known;
  const bytes = await readFile(name);
  const url = bytes ? URL.createObjectURL(new Blob([bytes])) : '';
  shown.set(name, url);
  return url;
};
