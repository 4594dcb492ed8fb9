import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { fire } from './events';
import { createInstance, type Definition, type Instance, notify, type SetData } from './instance';
import { Realm } from './realm';
import { selectorQuery } from './selector-query';
import { PageStack } from './stack';
import { Templates } from './templates';
import { type Bound, View } from './view';
import { type Answers, createWx } from './wx';

interface AppJson {
  readonly pages: string[];
  readonly subPackages?: { root: string; pages: string[] }[];
  readonly tabBar?: { list: { pagePath: string }[] };
}

export interface WeAppOptions {
  /** Where the API stands; the origin that was built in is replaced by it. */
  readonly apiBase: string;
  /** What the system answers: `{ login: { code: 'c' }, scanCode: () => ({ result }) }`. */
  readonly answers?: Answers;
}

/** What crossed to the view since it was last asked. */
export interface Cost {
  readonly calls: number;
  readonly bytes: number;
  readonly largest: number;
}

const QUIET_MS = 60;
const SETTLE_MAX_MS = 15_000;

const moment = (): Promise<void> => new Promise((resolve) => {
  setTimeout(resolve, 5);
});

/**
 * A compiled WeChat mini-program (dist/weapp), alive in Node: its logic layer in a realm without `window` or `eval`, its
 * view drawn from its WXML, its requests over real HTTP. `problems` lists every limit of WeChat's that it broke.
 */
export class WeApp {
  readonly document: Document;
  readonly problems: string[] = [];
  readonly consoleErrors: string[] = [];
  readonly calls: { name: string; options: Record<string, unknown> }[] = [];
  readonly storage = new Map<string, string>();
  readonly answers: Answers;
  private readonly realm: Realm;
  private readonly stack: PageStack;
  private readonly view: View;
  private readonly bound = new WeakMap<Element, Bound>();
  private readonly definitions = new Map<string, Definition>();
  private readonly config: AppJson;
  private setDatas: SetData[] = [];
  private requestsUnderWay = 0;
  private lastActivity = Date.now();

  constructor(root: string, { apiBase, answers = {} }: WeAppOptions) {
    this.answers = answers;
    this.document = new JSDOM('<!doctype html><body></body>').window.document;
    this.config = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson;
    const pages = [...this.config.pages, ...(this.config.subPackages ?? []).flatMap((sub) => sub.pages.map((page) => path.posix.join(sub.root, page)))];
    const tabs = this.config.tabBar?.list.map(({ pagePath }) => pagePath) ?? [];
    const flag = (message: string) => void this.problems.push(message);
    this.stack = new PageStack({ pages, tabs, create: (route, query) => this.createPage(route, query) });
    this.view = new View({
      document: this.document, templates: new Templates(root), bound: this.bound, flag,
      component: (file, key, parent, properties) => this.createComponent(file, key, parent, properties),
    });
    const wx = createWx({
      apiBase, answers: this.answers, storage: this.storage, document: this.document, pages, flag,
      noteCall: (name, options) => void this.calls.push({ name, options }),
      countRequest: (by) => this.countRequest(by),
      navigate: (how, options) => {
        this.stack.navigate(how, options);
        this.draw();
      },
    });
    this.realm = new Realm(root, wx, () => [...this.stack.pages], (text) => void this.consoleErrors.push(text));
  }

  launch(url = `/${this.config.pages[0]}`): this {
    this.realm.require('', 'app.js');
    const start = { path: this.config.pages[0], query: {} };
    notify(this.realm.app as unknown as Instance, 'onLaunch', start);
    notify(this.realm.app as unknown as Instance, 'onShow', start);
    this.stack.push(url);
    this.draw();
    return this;
  }

  /** The route of the page on top, such as `pages/home/index`. */
  get route(): string {
    return this.stack.top?.route ?? '';
  }

  find(selector: string): Element | null {
    return this.document.querySelector(selector);
  }

  /** The innermost element whose own text contains this, or whose aria-label does. */
  byText(text: string): Element | null {
    const matching = [...this.document.body.querySelectorAll('*')].filter((element) =>
      element.textContent?.includes(text) || element.getAttribute('aria-label')?.includes(text));
    return matching.find((element) => !matching.some((other) => other !== element && element.contains(other))) ?? null;
  }

  text(selector = 'body'): string {
    return this.find(selector)?.textContent ?? '';
  }

  async tap(target: string | Element): Promise<void> {
    if (fire(this.bound, this.elementOf(target), 'tap', { x: 1, y: 1 }) === 0) throw new Error(`nothing listens for a tap on ${String(target)}`);
    await this.settle();
  }

  async input(target: string | Element, value: string): Promise<void> {
    fire(this.bound, this.elementOf(target), 'input', { value, cursor: value.length });
    await this.settle();
  }

  async trigger(target: string | Element, type: string, detail: object = {}): Promise<void> {
    fire(this.bound, this.elementOf(target), type, detail);
    await this.settle();
  }

  /** A lifecycle event of the page on top, such as `onReachBottom` or `onPullDownRefresh`. */
  async page(event: string): Promise<void> {
    notify(this.stack.top, event);
    await this.settle();
  }

  /** Opens a page on top, as a shared link or another page would. */
  async open(url: string): Promise<void> {
    this.stack.navigate('navigateTo', { url });
    this.draw();
    await this.settle();
  }

  async back(): Promise<void> {
    this.stack.navigate('navigateBack', {});
    this.draw();
    await this.settle();
  }

  /** Until no request is under way and nothing was drawn for a moment. */
  async settle(): Promise<void> {
    const started = Date.now();
    this.lastActivity = started;
    while (Date.now() - started < SETTLE_MAX_MS) {
      if (this.requestsUnderWay === 0 && Date.now() - this.lastActivity >= QUIET_MS) return;
      await moment();
    }
    throw new Error(`${this.route} did not come to rest within ${SETTLE_MAX_MS} ms`);
  }

  /** Until something is so; throws when it does not come about. */
  async until(holds: () => boolean): Promise<void> {
    const started = Date.now();
    while (!holds()) {
      if (Date.now() - started > SETTLE_MAX_MS) throw new Error(`waited in vain on ${this.route}`);
      await moment();
    }
  }

  /** What was sent to the view since the last call of this. */
  cost(): Cost {
    const entries = this.setDatas;
    this.setDatas = [];
    return { calls: entries.length, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0), largest: Math.max(0, ...entries.map(({ bytes }) => bytes)) };
  }

  /** Leaves every page and stops every timer. */
  close(): void {
    while (this.stack.top) notify(this.stack.pages.pop(), 'onUnload');
    this.realm.stop();
  }

  private elementOf(target: string | Element): Element {
    const element = typeof target === 'string' ? this.find(target) : target;
    if (!element) throw new Error(`no ${String(target)} on ${this.route}: ${this.text().slice(0, 300)}`);
    return element;
  }

  private createPage(route: string, query: Record<string, string>): Instance {
    let definition = this.definitions.get(route);
    if (!definition) this.definitions.set(route, definition = this.realm.definitionOf(route));
    const page = createInstance(definition, route, this.owner());
    return Object.assign(page, { options: query, route, __route__: route });
  }

  private createComponent(file: string, key: string, parent: Instance, properties: Record<string, unknown>): Instance {
    let component = parent.children.get(key);
    if (!component) {
      const definition = this.realm.definitionOf(file, true);
      component = createInstance(definition, file, this.owner());
      component.properties = component.data;
      component.dataset = { sid: properties['data-sid'] };
      parent.children.set(key, component);
      const { lifetimes, attached } = definition;
      const live = component;
      queueMicrotask(() => (lifetimes?.attached ?? attached)?.call(live));
    }
    Object.assign(component.data, properties);
    return component;
  }

  private owner() {
    return {
      noteSetData: (entry: SetData) => {
        this.lastActivity = Date.now();
        this.setDatas.push(entry);
      },
      flag: (message: string) => void this.problems.push(message),
      render: () => this.draw(),
      selectorQuery: () => selectorQuery(this.document),
    };
  }

  private draw(): void {
    if (this.stack.top) this.view.draw(this.stack.top);
  }

  private countRequest(by: 1 | -1): number {
    this.lastActivity = Date.now();
    this.requestsUnderWay += by;
    return this.requestsUnderWay;
  }
}
