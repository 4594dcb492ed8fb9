import Taro from '@tarojs/taro';
import { cleanText, LETTER_FILE_BYTES_MAX, LETTER_PAGES_MAX, type LetterMime } from '@zhundan/shared';
import { useEffect, useRef, useState } from 'react';
import { newRequestId, type RefusedReply } from '../../api';
import { choosePdf, choosePictures, dropFile, keepFile } from '../../platform/pictures';
import { type LetterDraft, type LetterFile, useLetterDraft, withoutPage, withPage, withSignature } from './draft';
import { finishLetter } from './finish';
import { keepSending } from './send';

const toast = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: 2_500 });

/** Copies a file to where it stays; null when the phone has no room, or the file is more than storage takes. */
const kept = async (path: string, mime: LetterMime): Promise<Pick<LetterFile, 'name' | 'mime' | 'bytes'> | null> => {
  const name = `letter-${newRequestId()}`;
  try {
    const bytes = await keepFile(name, path);
    if (bytes <= LETTER_FILE_BYTES_MAX) return { name, mime, bytes };
    dropFile(name);
    toast('文件超过 10 MB，请换一个小一点的');
  } catch {
    toast('手机空间不足，请清理后再试');
  }
  return null;
};

/** What a person does to the letter at hand. Whatever is added is sent at once, while they go on. */
export const useLetter = (onDone: () => void) => {
  const draft = useLetterDraft((drafts) => drafts.draft);
  const change = useLetterDraft((drafts) => drafts.change);
  /** Pictures that were taken and wait for their frame. */
  const [uncut, setUncut] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<RefusedReply | null>(null);
  const working = useRef(false);
  const left = LETTER_PAGES_MAX - (draft?.pages.length ?? 0);

  const add = (path: string, mime: LetterMime) => kept(path, mime).then((file) => {
    if (!file) return;
    change((current) => withPage(current, file));
    void keepSending();
  });

  const finish = async () => {
    if (working.current) return;
    working.current = true;
    setRefusal(null);
    const finished = await finishLetter();
    working.current = false;
    if (finished.done) return onDone();
    change((current) => ({ ...current, finishing: false }));
    setRefusal(finished.refusal);
  };

  // The app was closed while pages were on their way, or after the person had said that all is there.
  useEffect(() => {
    if (draft?.registered) onDone();
    else if (draft?.finishing) void finish();
    else void keepSending();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, on opening
  }, []);

  return {
    draft, refusal, left, uncut: uncut[0] ?? null, uncutCount: uncut.length,
    addPictures: async () => setUncut(await choosePictures(left)),
    addPdf: async () => {
      const path = await choosePdf();
      if (path) await add(path, 'application/pdf');
    },
    /** Null: this picture is not wanted. */
    cut: (path: string | null) => {
      setUncut((paths) => paths.slice(1));
      if (path) void add(path, 'image/jpeg');
    },
    remove: (page: LetterFile) => {
      change((current) => withoutPage(current, page.name));
      dropFile(page.name);
    },
    name: (signerName: string) => change((current) => ({ ...current, signerName })),
    /** All is there: the signature goes the way of the pages, then the letter is registered. */
    sign: async (toPng: () => Promise<string>) => {
      const file = await kept(await toPng(), 'image/png');
      if (!file) return;
      if (draft?.signature) dropFile(draft.signature.name);
      change((current): LetterDraft => ({ ...withSignature(current, file), finishing: true, signerName: cleanText(current.signerName) }));
      await finish();
    },
    resume: finish,
  };
};
