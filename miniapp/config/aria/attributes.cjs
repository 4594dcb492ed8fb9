/**
 * The ARIA attributes that a screen reader on WeChat understands, and the components that carry them here.
 *
 * Taro compiles a fixed list of attributes into its templates; `aria-*` is not on it, so `aria-label` in the source
 * would silently vanish on the phone. The build (plugin.cjs) and the runtime (runtime.js) read this one table.
 */
const ATTRIBUTES = ['role', 'label', 'hidden', 'disabled', 'checked', 'selected', 'expanded', 'modal', 'live'];
const COMPONENTS = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView', 'Map'];

/** An empty string tells Taro: pass it through, with no default. */
const passedThrough = Object.fromEntries(ATTRIBUTES.map((name) => [`aria-${name}`, '']));

module.exports = Object.fromEntries(COMPONENTS.map((component) => [component, passedThrough]));
