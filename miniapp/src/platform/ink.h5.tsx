import { type PointerEvent, useLayoutEffect, useRef } from 'react';
import type { Brush, InkProps } from './brush';

/** A browser's canvas, for fingers, pens and mice alike. */
export const InkCanvas = ({ id, label, onBegin, onMove, onEnd, onReady }: InkProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ready = useRef(onReady);
  ready.current = onReady;

  useLayoutEffect(() => {
    const { current } = canvas;
    const brush = current?.getContext('2d');
    if (!current || !brush) return undefined;
    const toPng = () => new Promise<string>((resolve, reject) => {
      current.toBlob((blob) => (blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('nothing drawn'))), 'image/png');
    });
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = current;
      if (width === 0) return;
      const ratio = Math.min(3, window.devicePixelRatio);
      current.width = Math.round(width * ratio);
      current.height = Math.round(height * ratio);
      brush.scale(ratio, ratio);
      ready.current({ brush: brush as unknown as Brush, width, height, toPng });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  const tell = (event: PointerEvent<HTMLCanvasElement>, to: (x: number, y: number) => void) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    to(event.clientX - left, event.clientY - top);
  };
  return (
    <canvas
      ref={canvas} id={id} className="ink" role="img" aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        tell(event, onBegin);
      }}
      onPointerMove={(event) => {
        if (event.buttons > 0 || event.pointerType === 'touch') tell(event, onMove);
      }}
      onPointerUp={onEnd} onPointerCancel={onEnd}
    />
  );
};
