/**
 * Browsers know `role`, WeChat knows `aria-role`; the source says the latter. Here every element that says it gets the
 * former, Taro's buttons become buttons to a screen reader, and what can be tapped can be reached and pressed by keyboard.
 */
const PRESSABLE = new Set(['button', 'tab', 'radio', 'switch', 'checkbox', 'link']);

/** The frame's own keys are drawings without a word. */
const FRAME_KEYS = { 'taro-navigation-bar-home': '回首页', 'taro-navigation-bar-back': '返回' } as const;

const nameFrameKeys = (): void => {
  for (const [className, name] of Object.entries(FRAME_KEYS)) {
    for (const key of document.getElementsByClassName(className)) {
      if (key.hasAttribute('aria-role')) continue;
      key.setAttribute('aria-label', name);
      key.setAttribute('aria-role', 'button');
    }
  }
};

const introduce = (element: Element): void => {
  const isButton = element.localName === 'taro-button-core';
  const role = element.getAttribute('aria-role') ?? (isButton ? 'button' : null);
  if (!role) return;
  if (element.getAttribute('role') !== role) element.setAttribute('role', role);
  if (!PRESSABLE.has(role)) return;
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '0');
  if (isButton) element.setAttribute('aria-disabled', String(element.hasAttribute('disabled')));
};

const introduceAll = (root: Element): void => {
  introduce(root);
  root.querySelectorAll('[aria-role], taro-button-core').forEach(introduce);
};

new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'attributes') introduce(target as Element);
    addedNodes.forEach((node) => {
      if (node instanceof Element) introduceAll(node);
    });
  }
  nameFrameKeys();
}).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-role', 'disabled'] });

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement)) return;
  if (target.matches('input, textarea, button, a, select') || !PRESSABLE.has(target.getAttribute('role') ?? '')) return;
  event.preventDefault();
  target.click();
});
