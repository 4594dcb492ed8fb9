import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type Brush, type Print, PRINT_QUALITY } from './brush';

const ID = 'press';

/** WeChat prints only what a canvas on the page shows; this one lies outside of it. */
export const Press = () => <Canvas type="2d" id={ID} style={{ position: 'fixed', left: '-2000px', top: '0', width: '10px', height: '10px' }} aria-hidden />;

interface Node { width: number; height: number; getContext(kind: '2d'): unknown; createImage(): object }

const findNode = (): Promise<Node> => new Promise((resolve, reject) => {
  Taro.createSelectorQuery().select(`#${ID}`).fields({ node: true }).exec((found: [{ node?: Node } | null]) => {
    const node = found[0]?.node;
    if (node) resolve(node);
    else reject(new Error('no canvas'));
  });
});

const load = (node: Node, path: string) => new Promise<object>((resolve, reject) => {
  const image = node.createImage();
  // The address last: it starts the loading.
  Object.assign(image, { onload: () => resolve(image), onerror: reject, src: path });
});

/** Draws a picture as told and answers the path of the JPEG. */
export const printPicture = async (path: string, { width, height, draw }: Print): Promise<string> => {
  const node = await findNode();
  const image = await load(node, path);
  node.width = width;
  node.height = height;
  const brush = node.getContext('2d') as Brush;
  draw(brush, () => brush.drawImage(image as never, 0, 0));
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: node as unknown as Taro.Canvas, x: 0, y: 0, width, height, destWidth: width, destHeight: height, fileType: 'jpg', quality: PRINT_QUALITY,
  });
  return tempFilePath;
};
