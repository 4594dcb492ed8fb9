/** What both canvases, WeChat's and the browser's, draw with; ours is the part that we use. */
export interface Brush {
  fillStyle: string | object;
  strokeStyle: string | object;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  rotate(angle: number): void;
  translate(x: number, y: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  fill(): void;
  stroke(): void;
  drawImage(image: never, x: number, y: number): void;
}

/** A picture to be printed: how large, and how it is drawn there. */
export interface Print {
  readonly width: number;
  readonly height: number;
  draw(brush: Brush, drawPicture: () => void): void;
}

/** JPEG's: words stay sharp, and a page of 2,000 pixels stays below a megabyte. */
export const PRINT_QUALITY = 0.85;

/** Where a canvas tells of fingers, in its own pixels. */
export interface InkProps {
  readonly id: string;
  readonly label: string;
  readonly onBegin: (x: number, y: number) => void;
  readonly onMove: (x: number, y: number) => void;
  readonly onEnd: () => void;
  /** Once it can be drawn on, and each time its size changes. */
  readonly onReady: (sheet: InkSheet) => void;
}

/** A canvas to draw on with a finger. */
export interface InkSheet {
  readonly brush: Brush;
  readonly width: number;
  readonly height: number;
  /** What is on it as a PNG without background; answers its path. */
  toPng(): Promise<string>;
}
