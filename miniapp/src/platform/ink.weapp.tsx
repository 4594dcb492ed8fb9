import { Canvas } from '@tarojs/components';
import Taro, { useReady } from '@tarojs/taro';
import { useEffect } from 'react';
import type { Brush, InkProps, InkSheet } from './brush';

interface Found { readonly width: number; readonly height: number; readonly node?: { width: number; height: number; getContext(kind: '2d'): unknown } }
interface Touched { readonly touches: readonly { readonly x?: number; readonly y?: number; readonly clientX?: number }[] }

const open = (id: string, ready: (sheet: InkSheet) => void): void => {
  Taro.createSelectorQuery().select(`#${id}`).fields({ node: true, size: true }).exec((found: [Found | null]) => {
    const { node, width = 0, height = 0 } = found[0] ?? {};
    if (!node || width === 0) return;
    const ratio = Taro.getWindowInfo().pixelRatio;
    node.width = width * ratio;
    node.height = height * ratio;
    const brush = node.getContext('2d') as Brush;
    brush.scale(ratio, ratio);
    const toPng = async () => (await Taro.canvasToTempFilePath({ canvas: node as unknown as Taro.Canvas, fileType: 'png' })).tempFilePath;
    ready({ brush, width, height, toPng });
  });
};

/** WeChat's canvas: fingers are told of in its own coordinates, and the page does not scroll under them. */
export const InkCanvas = ({ id, label, onBegin, onMove, onEnd, onReady }: InkProps) => {
  useReady(() => open(id, onReady));
  useEffect(() => {
    // A canvas that comes after the page was ready; the view draws it a moment after this.
    const timer = setTimeout(() => open(id, onReady), 100);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per canvas
  }, [id]);
  const at = (event: unknown, tell: (x: number, y: number) => void) => {
    const [touch] = (event as Touched).touches;
    if (touch?.x !== undefined && touch.y !== undefined) tell(touch.x, touch.y);
  };
  return (
    <Canvas
      type="2d" id={id} className="ink" disableScroll aria-label={label}
      onTouchStart={(event) => at(event, onBegin)} onTouchMove={(event) => at(event, onMove)} onTouchEnd={onEnd} onTouchCancel={onEnd}
    />
  );
};
