import { PIN_APART_MAX_METERS } from '@zhundan/shared';
import type { Gcj02Point } from '@zhundan/shared';
import { LABEL_GAP, withoutOverlap } from './labels';
import { type Pixel, toPixel } from './projection';
import { type RoadLine, roadLines, type Sheet } from './roads';

interface DrawingProps {
  readonly sheet: Sheet;
  readonly centre: Gcj02Point;
  readonly metersPerPixel: number;
  readonly textPoint: Gcj02Point | null;
  readonly width: number;
  readonly height: number;
  /** How far the ground has followed the finger. */
  readonly drag: Pixel;
}

const GRID_METERS = 100;
const LABEL_SIZE = 13;
const LABEL_CHARACTERS = 9;
/** How far from the point nearest to the pin a road's name stands, so that the pin does not hide it. */
const NAME_OFFSET = 90;
/** Longer than any screen, so that a road has no visible end. */
const ROAD_REACH = 3_000;

/** The ground as SVG: paper with a 100 m grid, roads with their names, places with theirs, and the circle the pin must be in. */
export const Drawing = ({ sheet, centre, metersPerPixel, textPoint, width, height, drag }: DrawingProps) => {
  const place = (point: Gcj02Point): Pixel => toPixel(point, centre, metersPerPixel);
  const isNear = ({ x, y }: Pixel): boolean => Math.abs(x) < width && Math.abs(y) < height;
  const roads = roadLines(sheet, centre, metersPerPixel);
  const dots = [...sheet.places.values()].map(({ name, pin }) => ({ name, at: place(pin) })).filter(({ at }) => isNear(at));
  const names = roads.map((road) => ({ name: road.name, ...nameplate(road) }));
  const labels = withoutOverlap(dots.map((dot) => ({ ...dot, name: shortened(dot.name) })), LABEL_SIZE, names);
  const text = textPoint ? place(textPoint) : null;
  return (
    <svg className="pin-map__ground" width={width} height={height} viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} aria-hidden focusable="false">
      <g transform={`translate(${drag.x} ${drag.y})`}>
        <Grid size={GRID_METERS / metersPerPixel} anchor={place(gridAnchor(centre))} width={width} height={height} />
        {roads.map((road) => <RoadBody key={road.name} road={road} edge />)}
        {roads.map((road) => <RoadBody key={road.name} road={road} />)}
        {text ? <circle className="pin-map__allowed" cx={text.x} cy={text.y} r={PIN_APART_MAX_METERS / metersPerPixel} /> : null}
        {dots.map(({ name, at }, index) => <circle key={`${name}${index}`} className="pin-map__dot" cx={at.x} cy={at.y} r={4.5} />)}
        {names.map((each) => <RoadName key={each.name} {...each} />)}
        {labels.map(({ name, at }, index) => <text key={`${name}${index}`} className="pin-map__place" x={at.x + LABEL_GAP} y={at.y + LABEL_SIZE / 3}>{name}</text>)}
        {text && isAway(text) ? <TextMark at={text} pin={{ x: -drag.x, y: -drag.y }} /> : null}
      </g>
    </svg>
  );
};

/** 浙商银行(解放北路店) → 浙商银行: which branch it is, the map shows. */
const shortened = (name: string): string => {
  const brand = name.replace(/[(（].*[)）]$/, '') || name;
  return brand.length > LABEL_CHARACTERS ? `${brand.slice(0, LABEL_CHARACTERS - 1)}…` : brand;
};

/** The grid lies on the ground, not on the screen: it hangs on the nearest round degree. */
const gridAnchor = ({ lng, lat }: Gcj02Point): Gcj02Point => ({ lng: Math.round(lng * 50) / 50, lat: Math.round(lat * 50) / 50 });

const Grid = ({ size, anchor, width, height }: { size: number; anchor: Pixel; width: number; height: number }) => (
  <>
    <defs>
      <pattern id="pin-map-grid" x={anchor.x} y={anchor.y} width={size} height={size} patternUnits="userSpaceOnUse"><path d={`M ${size} 0 H 0 V ${size}`} className="pin-map__grid" /></pattern>
    </defs>
    <rect x={-width * 1.5} y={-height * 1.5} width={width * 3} height={height * 3} fill="url(#pin-map-grid)" />
  </>
);

/** Avenues are wider than lanes. */
const widthOf = (name: string): number => (/大道|大街|国道|高架/.test(name) ? 18 : /巷|弄|里$|坊$/.test(name) ? 8 : 13);

const RoadBody = ({ road: { name, at, along }, edge = false }: { road: RoadLine; edge?: boolean }) => (
  <line
    className={edge ? 'pin-map__road-edge' : 'pin-map__road'} strokeWidth={widthOf(name) + (edge ? 3 : 0)}
    x1={at.x - along.x * ROAD_REACH} y1={at.y - along.y * ROAD_REACH} x2={at.x + along.x * ROAD_REACH} y2={at.y + along.y * ROAD_REACH}
  />
);

/** Where a road's name stands, and at which angle: upright however the road runs. */
const nameplate = ({ at, along }: RoadLine): { at: Pixel; angle: number } => {
  const forward = along.x < 0 ? { x: -along.x, y: -along.y } : along;
  return {
    at: { x: at.x + forward.x * NAME_OFFSET, y: at.y + forward.y * NAME_OFFSET },
    angle: (Math.atan2(forward.y, forward.x) * 180) / Math.PI,
  };
};

const RoadName = ({ name, at, angle }: { name: string; at: Pixel; angle: number }) => (
  <text className="pin-map__road-name" textAnchor="middle" dominantBaseline="central" transform={`translate(${at.x} ${at.y}) rotate(${angle})`}>{name}</text>
);

/** Under the pin a mark would only be in the way. */
const isAway = ({ x, y }: Pixel): boolean => Math.hypot(x, y) > 36;

/** Where the written address lies, and the way there from the pin. */
const TextMark = ({ at, pin }: { at: Pixel; pin: Pixel }) => (
  <>
    <line className="pin-map__apart" x1={pin.x} y1={pin.y} x2={at.x} y2={at.y} />
    <circle className="pin-map__text-mark" cx={at.x} cy={at.y} r={7} />
    <text className="pin-map__text-label" textAnchor="middle" x={at.x} y={at.y - 14}>文字地址在这里</text>
  </>
);
