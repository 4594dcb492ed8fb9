/** Attributes of WeChat's components that are booleans, as WXML writes them. */
const BOOLEANS = new Set([
  'disabled', 'loading', 'plain', 'checked', 'focus', 'auto-focus', 'password', 'auto-height', 'fixed', 'hidden', 'confirm-hold', 'adjust-position',
  'scroll-x', 'scroll-y', 'scroll-with-animation', 'enable-back-to-top', 'lazy-load', 'autoplay', 'circular', 'indicator-dots', 'disable-scroll',
  'hover-stop-propagation', 'show-confirm-bar', 'hold-keyboard',
]);

/** As a strict runtime reads it: an attribute that is there without a value is set. WeChat's own is lenient about it. */
export const asRead = (name: string, value: unknown): unknown => (value === '' && BOOLEANS.has(name) ? true : value);
