import type { Page } from 'playwright-core';

/** The smallest type that may be read, and the smallest thing that may be hit, in CSS pixels. */
const TYPE_PX_MIN = 12, TARGET_PX_MIN = 44;

/** What does not fit the screen as it stands: wider than the window, too small to be read, too small to be hit. */
export const misfitsOf = (page: Page): Promise<string[]> => page.evaluate(({ type, target }) => {
  const nameOf = (element: Element): string => `${element.className || element.localName} "${(element.textContent ?? '').trim().slice(0, 20)}"`;
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden' && element.closest('[aria-hidden="true"], svg, canvas') === null;
  };
  const scrolls = (element: Element): boolean => {
    for (let at: Element | null = element.parentElement; at; at = at.parentElement) if (getComputedStyle(at).overflowX !== 'visible' && at.scrollWidth > at.clientWidth) return true;
    return false;
  };
  const all = [...document.querySelectorAll('.taro_page *, .taro-tabbar__tabbar *')].filter(isSeen);
  const column = document.querySelector('#container, #app')!.getBoundingClientRect();
  const wide = all.filter((element) => element.getBoundingClientRect().right > column.right + 1 && !scrolls(element)).map((element) => `too wide: ${nameOf(element)}`);
  const small = all.filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '') && parseFloat(getComputedStyle(element).fontSize) < type)
    .map((element) => `type of ${getComputedStyle(element).fontSize}: ${nameOf(element)}`);
  const narrow = all.filter((element) => element.matches('[role="button"], [role="radio"], [role="tab"], [role="switch"], taro-button-core, taro-input-core, taro-textarea-core'))
    .filter((element) => Math.min(element.getBoundingClientRect().width, element.getBoundingClientRect().height) < target)
    .map((element) => `to hit ${Math.round(element.getBoundingClientRect().width)} × ${Math.round(element.getBoundingClientRect().height)}: ${nameOf(element)}`);
  return [...wide, ...small, ...narrow];
}, { type: TYPE_PX_MIN, target: TARGET_PX_MIN });
