import { expect, test } from '@jest/globals';
import { defaultOf } from './default-of.js';

test.each([
  ['a button’s', 'button', 'disabled', false], ['a button’s', 'button', 'loading', false], ['an input’s', 'input', 'focus', false],
  ['an input’s', 'input', 'password', false], ['a switch’s', 'switch', 'checked', false], ['a list’s', 'scroll-view', 'scrollY', false],
  ['an image’s', 'image', 'lazyLoad', false], ['a text area’s', 'textarea', 'autoHeight', false],
])('%s %s %s goes back to %s', (_, component, name, expected) => expect(defaultOf(component, name)).toBe(expected));

test.each([['button', 'hoverClass'], ['input', 'maxlength'], ['view', 'aria-label'], ['input', 'value']])('%s %s is no boolean', (component, name) =>
  expect(defaultOf(component, name)).toBeUndefined());
