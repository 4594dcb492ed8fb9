import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { fire } from './events.ts';
import { createInstance } from './instance.ts';
import { Templates } from './templates.ts';
import { View } from './view.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhundan-view-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How many handlers a tap on a button reaches whose `disabled` is this. */
const tapsTaken = (off: unknown): number => {
  writeFileSync(path.join(folder, 'page.wxml'), '<button disabled="{{off}}" bindtap="tapped">提交</button>');
  const owner = { noteSetData: () => undefined, flag: () => undefined, render: () => undefined, selectorQuery: () => null };
  const page = createInstance({ data: { off }, tapped: jest.fn() }, 'page', owner);
  const host = { document: new JSDOM('').window.document, templates: new Templates(folder), bound: new WeakMap(), flag: () => undefined, component: () => page };
  new View(host).draw(page);
  return fire(host.bound, host.document.querySelector('button')!, 'tap');
};

describe('a button is read as a strict runtime reads it', () => {
  test.each([
    ['an empty string takes no tap', '', 0], ['true takes none', true, 0],
    ['false takes it', false, 1], ['nothing at all takes it', undefined, 1],
  ])('%s', (_, off, expected) => expect(tapsTaken(off)).toBe(expected));
});
