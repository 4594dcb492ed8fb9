import { useLayoutEffect, useRef, useState } from 'react';
import { Drawing } from './drawing';
import type { PinMapProps } from './map-props';
import { type Pixel, scaleBar, toPoint } from './projection';
import { usePan } from './use-pan';
import './pin-map.scss';

const STILL: Pixel = { x: 0, y: 0 };
const SCALE_BAR_PIXELS = 96;

/** In a browser the map is our own drawing, fed by the same API; Taro's would load a third party's script. */
export const PinMap = ({ pin, sheet, textPoint, here, onMove }: PinMapProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    // Not once: the frame grows after the page's styles and the root's font size have come.
    const observer = new ResizeObserver(() => setSize({ width: current.clientWidth, height: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  const { metersPerPixel, drag, zoom, step, handlers } = usePan((moved) => onMove(toPoint(moved, pin, metersPerPixel)));
  const bar = scaleBar(metersPerPixel, SCALE_BAR_PIXELS);
  return (
    <div className="pin-map" role="group" aria-label="地图，图钉在正中">
      <div ref={frame} className="pin-map__frame" tabIndex={0} role="application" aria-roledescription="地图" aria-label={`图钉在 ${here || '地图中央'}。用方向键移动，加减号缩放`} {...handlers}>
        {size.width > 0 ? <Drawing {...size} sheet={sheet} centre={pin} metersPerPixel={metersPerPixel} textPoint={textPoint} drag={drag ?? STILL} /> : null}
      </div>
      <PinMark lifted={drag !== null} />
      <div className="pin-map__scale" aria-hidden><div className="pin-map__scale-bar" style={{ width: `${bar.pixels}px` }} />{bar.meters < 1000 ? `${bar.meters} 米` : `${bar.meters / 1000} 公里`}</div>
      <div className="pin-map__zoom">
        <button type="button" className="pin-map__key" aria-label="放大地图" onClick={() => zoom(1)}>＋</button>
        <button type="button" className="pin-map__key" aria-label="缩小地图" onClick={() => zoom(-1)}>－</button>
      </div>
      <button type="button" className="pin-map__key pin-map__arrow pin-map__arrow--up" aria-label="图钉向北移" onClick={() => step('ArrowUp')}>▲</button>
      <button type="button" className="pin-map__key pin-map__arrow pin-map__arrow--down" aria-label="图钉向南移" onClick={() => step('ArrowDown')}>▼</button>
      <button type="button" className="pin-map__key pin-map__arrow pin-map__arrow--left" aria-label="图钉向西移" onClick={() => step('ArrowLeft')}>◀</button>
      <button type="button" className="pin-map__key pin-map__arrow pin-map__arrow--right" aria-label="图钉向东移" onClick={() => step('ArrowRight')}>▶</button>
    </div>
  );
};

const PinMark = ({ lifted }: { lifted: boolean }) => (
  <svg className={`pin-map__pin${lifted ? ' pin-map__pin--lifted' : ''}`} width="40" height="52" viewBox="0 0 40 52" aria-hidden focusable="false">
    <ellipse cx="20" cy="49" rx="7" ry="2.5" fill="rgba(16,40,43,.28)" />
    <path d="M20 48C20 48 36 30 36 18A16 16 0 0 0 4 18C4 30 20 48 20 48Z" fill="#c2500c" stroke="#fff" strokeWidth="2" />
    <circle cx="20" cy="18" r="6" fill="#fff" />
  </svg>
);
