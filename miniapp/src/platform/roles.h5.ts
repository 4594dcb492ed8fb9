/**
 * What a screen reader and a keyboard need of a browser page, beyond what WeChat needs of a mini-program: Taro's buttons become
 * buttons, its fields bear their names themselves, what can be tapped can be reached and pressed by keyboard, and the frame
 * around the pages says what it is. (`aria-role` of the source is `role` here: babel.config.cjs.)
 */
const PRESSABLE = new Set(['button', 'tab', 'radio', 'switch', 'checkbox', 'link']);

/** Parts of Taro's own frame, by what finds them. Its keys are drawings without a word. */
const FRAME: readonly (readonly [selector: string, attributes: Readonly<Record<string, string>>])[] = [
  ['.taro_page', { role: 'main' }],
  ['#taro-navigation-bar', { role: 'banner' }],
  ['.taro-navigation-bar-title', { role: 'heading', 'aria-level': '1' }],
  ['.taro-navigation-bar-home', { role: 'button', tabindex: '0', 'aria-label': '回首页' }],
  ['.taro-navigation-bar-back', { role: 'button', tabindex: '0', 'aria-label': '返回' }],
  ['taro-tabbar', { role: 'navigation', 'aria-label': '主导航' }],
];

/** Taro's fields draw the browser's own inside of them; that one is focused and read, so the name goes to it. */
const FIELDS = 'taro-input-core, taro-textarea-core, taro-switch-core';

const put = (element: Element, name: string, value: string): void => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

const nameFrame = (): void => {
  for (const [selector, attributes] of FRAME) {
    for (const part of document.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes)) put(part, name, value);
    }
  }
};

const nameField = (field: Element): void => {
  const inner = field.querySelector('input, textarea');
  const label = field.getAttribute('aria-label');
  if (!inner || label === null) return;
  put(inner, 'aria-label', label);
  field.removeAttribute('aria-label');
};

const introduce = (element: Element): void => {
  if (element.matches(FIELDS)) nameField(element);
  const isButton = element.localName === 'taro-button-core';
  if (isButton && !element.hasAttribute('role')) element.setAttribute('role', 'button');
  if (element.getAttribute('role') === 'heading' && !element.hasAttribute('aria-level')) element.setAttribute('aria-level', '2');
  if (!PRESSABLE.has(element.getAttribute('role') ?? '')) return;
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '0');
  if (isButton) put(element, 'aria-disabled', String(element.hasAttribute('disabled')));
};

const introduceAll = (root: Element): void => {
  introduce(root);
  root.querySelectorAll(`[role], taro-button-core, ${FIELDS}`).forEach(introduce);
  // The browser's own field came after the one that it stands in.
  const field = root.closest(FIELDS);
  if (field) nameField(field);
};

new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'attributes') introduce(target as Element);
    addedNodes.forEach((node) => {
      if (node instanceof Element) introduceAll(node);
    });
  }
  nameFrame();
}).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['role', 'disabled', 'aria-label'] });

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement)) return;
  if (target.matches('input, textarea, button, a, select') || !PRESSABLE.has(target.getAttribute('role') ?? '')) return;
  event.preventDefault();
  target.click();
});
