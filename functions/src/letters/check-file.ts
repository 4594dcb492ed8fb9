import { LETTER_FILE_BYTES_MAX, type LetterFileKind, type LetterMime, type UploadFault } from '@zhundan/shared';
import { hasInk } from './ink.ts';
import { outlineOfJpeg } from './jpeg.ts';
import { carriesForeign, isTooLarge, isWrong, type Outline, PAGE_PIXELS_MIN } from './outline.ts';
import { AROUND_BYTES_MAX, faultOfPdf, headOfPdf } from './pdf.ts';
import { outlineOfPng, readPng } from './png.ts';

/** Of a finger's drawing, which is smaller than a page. */
const SIGNATURE_BYTES_MAX = 1024 * 1024, SIGNATURE_PIXELS_MAX = 2_000;

export interface UploadedFile {
  readonly kind: LetterFileKind;
  readonly bytes: Uint8Array;
  /** As storage will say when it is looked at. */
  readonly storedAs: string;
}

/** What a file is by its content, or why a letter cannot have it. Names and declared types prove nothing; they must agree, though. */
export const checkFile = async ({ kind, bytes, storedAs }: UploadedFile): Promise<{ mime: LetterMime } | { fault: UploadFault }> => {
  if (bytes.length === 0) return { fault: 'damaged' };
  if (bytes.length > LETTER_FILE_BYTES_MAX) return { fault: 'size' };
  const mime = mimeOf(bytes);
  if (mime === null || mime !== storedAs) return { fault: 'type' };
  const fault = kind === 'signature' ? await faultOfSignature(bytes, mime) : await faultOfPage(bytes, mime);
  return fault ? { fault } : { mime };
};

/** By the first bytes; each kind is then read to its end. */
const mimeOf = (bytes: Uint8Array): LetterMime | null => {
  const head = Buffer.from(bytes.subarray(0, AROUND_BYTES_MAX + 8)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  return headOfPdf(head) >= 0 ? 'application/pdf' : null;
};

const faultOfPage = async (bytes: Uint8Array, mime: LetterMime): Promise<UploadFault | null> => {
  if (mime === 'application/pdf') return faultOfPdf(bytes);
  return faultOfImage(mime === 'image/png' ? await outlineOfPng(bytes) : outlineOfJpeg(bytes));
};

const faultOfImage = (outline: Outline): UploadFault | null => {
  if (isWrong(outline)) return outline.fault;
  if (outline.width === 0 || outline.height === 0) return 'damaged';
  if (isTooLarge(outline) || Math.min(outline.width, outline.height) < PAGE_PIXELS_MIN) return 'pixels';
  return carriesForeign(outline) ? 'mixed' : null;
};

const faultOfSignature = async (bytes: Uint8Array, mime: LetterMime): Promise<UploadFault | null> => {
  if (mime !== 'image/png') return 'type';
  if (bytes.length > SIGNATURE_BYTES_MAX) return 'size';
  const png = await readPng(bytes);
  if (isWrong(png)) return png.fault;
  if (Math.max(png.width, png.height) > SIGNATURE_PIXELS_MAX) return 'pixels';
  if (carriesForeign(png)) return 'mixed';
  return hasInk(png) ? null : 'blank';
};
