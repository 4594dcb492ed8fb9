import { canvasNode } from './canvas.ts';

/** `wx.createSelectorQuery`: there is no layout in Node, so every element that exists measures the same. */
type Callback = (result: unknown) => void;

const RECT = { left: 0, top: 0, right: 390, bottom: 100, width: 390, height: 100, scrollTop: 0, scrollLeft: 0, scrollHeight: 100, scrollWidth: 390 };

const measured = (element: Element | null): object | null =>
  element ? { ...RECT, id: element.id, dataset: { sid: element.getAttribute('data-sid') } } : null;

export const selectorQuery = (document: Document): unknown => {
  const jobs: { find: () => unknown; done?: Callback }[] = [];
  let find: () => unknown = () => null;
  let element: () => Element | null = () => null;
  const ask = (first?: unknown, second?: unknown) => {
    const done = [first, second].find((each): each is Callback => typeof each === 'function');
    jobs.push({ find, ...(done ? { done } : {}) });
    return query;
  };
  const looking = (how: () => unknown) => {
    find = how;
    return query;
  };
  const fields = (wanted: { node?: boolean } = {}, done?: Callback) => {
    const measure = find, one = element;
    if (wanted.node) find = () => (one() ? { ...(measure() as object), node: canvasNode(one()) } : null);
    return ask(done);
  };
  const css = (selector: string) => selector.replace(/>>>/g, ' ');
  const query = {
    in: () => query,
    select: (selector: string) => {
      element = () => document.querySelector(css(selector));
      return looking(() => measured(document.querySelector(css(selector))));
    },
    selectAll: (selector: string) => looking(() => [...document.querySelectorAll(css(selector))].map(measured)),
    selectViewport: () => looking(() => measured(document.body)),
    boundingClientRect: ask, scrollOffset: ask, node: ask, context: ask, fields,
    exec: (done?: Callback) => {
      setTimeout(() => {
        const results = jobs.map((job) => {
          const result = job.find();
          job.done?.(result);
          return result;
        });
        done?.(results);
      }, 0);
    },
  };
  return query;
};
