import { capitalize, internalComponents, toCamelCase, toDashed } from '@tarojs/shared';

/** How Taro writes booleans into its table of attributes. */
const WRITTEN = { '!1': false, false: false, '!0': true, true: true };

/** Those that the table lists without a default. */
const UNLISTED = new Set(['disabled', 'hidden', 'auto-focus', 'auto-height', 'disable-scroll']);

/** What a boolean attribute of a component is when nobody sets it; undefined for every other attribute. */
export const defaultOf = (nodeName, name) => {
  const attribute = toDashed(name);
  const listed = internalComponents[capitalize(toCamelCase(nodeName))]?.[attribute];
  return WRITTEN[listed] ?? (UNLISTED.has(attribute) ? false : undefined);
};
