import { type Brush, type Print, PRINT_QUALITY } from './brush';
import { loadPicture } from './pictures.h5';

/** A browser prints from a canvas that nobody sees. */
export const Press = () => null;

/** Draws a picture as told and answers the path of the JPEG. */
export const printPicture = async (path: string, { width, height, draw }: Print): Promise<string> => {
  const image = await loadPicture(path);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no canvas');
  draw(brush as unknown as Brush, () => brush.drawImage(image, 0, 0));
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', PRINT_QUALITY);
  });
  if (!blob) throw new Error('nothing printed');
  return URL.createObjectURL(blob);
};
