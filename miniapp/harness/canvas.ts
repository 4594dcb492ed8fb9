/** A canvas of WeChat's (`type="2d"`): it takes everything and draws nothing; what it exports, a test answers. */
export interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: string): object;
  createImage(): object;
}

/** Any property may be set, any method called. */
const brush = (): object => {
  const known: Record<string | symbol, unknown> = {};
  return new Proxy(known, { get: (target, name) => (name in target ? target[name] : () => undefined) });
};

/** An image is loaded a moment after it is told from where. */
class LoadedImage {
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;

  set src(path: string) {
    setTimeout(() => (path ? this.onload?.() : this.onerror?.()), 0);
  }
}

const nodes = new WeakMap<Element, CanvasNode>();

/** The same node each time it is asked for; null for an element that is no canvas. */
export const canvasNode = (element: Element | null): CanvasNode | null => {
  if (!element || element.localName !== 'x-canvas') return null;
  const known = nodes.get(element);
  if (known) return known;
  const context = brush();
  const node: CanvasNode = { width: 300, height: 150, getContext: () => context, createImage: () => new LoadedImage() };
  nodes.set(element, node);
  return node;
};
