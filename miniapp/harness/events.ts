import type { Bound } from './view.ts';

/** Events that climb to the parents; all others stay where they happen. */
const BUBBLING = new Set(['tap', 'longpress', 'longtap', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'transitionend', 'animationend']);

/** Fires an event at an element; returns how many handlers ran. A disabled button swallows the tap. */
export const fire = (bound: WeakMap<Element, Bound>, element: Element, type: string, detail: object = {}, more: object = {}): number => {
  let handled = 0;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const found = bound.get(at);
    if (!found) break;
    if (found.tag === 'button' && type === 'tap' && at.getAttribute('disabled') === 'true') break;
    const handler = found.handlers.get(type);
    if (handler) {
      handled += 1;
      run(found, handler.method, { ...eventOf(type, detail, element, at), ...more });
      if (handler.stops) break;
    }
    if (!BUBBLING.has(type)) break;
  }
  return handled;
};

const run = ({ instance }: Bound, method: string, event: object): void => {
  const handler = instance[method];
  if (typeof handler === 'function') handler.call(instance, event);
};

const eventOf = (type: string, detail: object, target: Element, current: Element): object => ({
  type, detail, timeStamp: Date.now(), touches: [], changedTouches: [], mark: {}, target: pointOf(target), currentTarget: pointOf(current),
});

const pointOf = (element: Element): object => ({
  id: element.id, dataset: { sid: element.getAttribute('data-sid') }, offsetLeft: 0, offsetTop: 0,
});
