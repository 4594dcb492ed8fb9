import { hooks } from '@tarojs/shared';
import { defaultOf } from './default-of.js';

/**
 * An attribute that is taken away leaves an empty string behind in Taro, which strict runtimes read as true: a button that was
 * disabled once stayed so for ever. A boolean goes back to what it is by default instead.
 */
hooks.tap('modifyRmAttrPayload', (element, name, payload) => {
  const value = defaultOf(element.nodeName, name);
  if (value !== undefined) payload.value = value;
});
