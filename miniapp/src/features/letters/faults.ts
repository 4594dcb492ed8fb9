import type { UploadFault } from '@zhundan/shared';

/** What to do about a file that was not taken. */
export const FAULT_WORDS: Record<UploadFault, string> = {
  type: '不是图片或 PDF，请换一个文件', size: '超过 10 MB，请换一个小一点的文件', damaged: '文件已损坏，请重新拍一张',
  pixels: '图片太小或太大，请重新拍一张', locked: 'PDF 有密码，请换成不加密的文件或直接拍照', active: 'PDF 里有程序或附件，请直接拍照',
  blank: '没有看到签名，请重新签', mixed: '文件里混有别的内容，请重新拍一张',
};
