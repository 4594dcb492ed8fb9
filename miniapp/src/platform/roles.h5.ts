/**
 * Browsers know `role`, WeChat knows `aria-role`; the source says the latter. Here every element that says it gets the
 * former, Taro's buttons become buttons to a screen reader, and what can be tapped can be reached and pressed by keyboard.
 */
const PRESSABLE = new Set(['button', 'tab', 'radio', 'switch', 'checkbox', 'link']);

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
}).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-role', 'disabled'] });

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement)) return;
  if (target.matches('input, textarea, button, a, select') || !PRESSABLE.has(target.getAttribute('role') ?? '')) return;
  event.preventDefault();
  target.click();
});
