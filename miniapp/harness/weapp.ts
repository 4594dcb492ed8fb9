import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { Activity, type Cost } from './activity.ts';
import { fire } from './events.ts';
import { createInstance, type Definition, type Instance, notify, type SetData } from './instance.ts';
import { Realm } from './realm.ts';
import { selectorQuery } from './selector-query.ts';
import { PageStack } from './stack.ts';
import { Templates } from './templates.ts';
import { type Bound, View } from './view.ts';
import { type Answers, createWx } from './wx.ts';

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
  /** What this phone does not offer: names in `wx`. */
  readonly without?: readonly string[];
}

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
  /** What lies on the phone, by path; a test puts a camera's pictures there. */
  readonly files = new Map<string, Uint8Array>();
  readonly answers: Answers;
  /** Addresses that the network does not lead to now; a test cuts and mends it. */
  cutOff: (url: string) => boolean = () => false;
  private readonly realm: Realm;
  private readonly stack: PageStack;
  private readonly view: View;
  private readonly bound = new WeakMap<Element, Bound>();
  private readonly definitions = new Map<string, Definition>();
  private readonly config: AppJson;
  private readonly activity = new Activity();

  constructor(root: string, { apiBase, answers = {}, without = [] }: WeAppOptions) {
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
      apiBase, answers: this.answers, storage: this.storage, files: this.files, document: this.document, pages, flag,
      noteCall: (name, options) => void this.calls.push({ name, options }),
      isCutOff: (url) => this.cutOff(url),
      countRequest: (by) => this.activity.countRequest(by, flag),
      navigate: (how, options) => {
        this.stack.navigate(how, options);
        this.draw();
      },
    });
    for (const name of without) delete wx[name];
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

  /** A finger goes down, along these points, and leaves. A canvas calls them x and y, everything else clientX and clientY. */
  async touch(target: string | Element, points: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const touches = points.map(([x, y]) => ({ touches: [{ x, y, clientX: x, clientY: y }] }));
    touches.forEach((at, i) => fire(this.bound, this.elementOf(target), i === 0 ? 'touchstart' : 'touchmove', {}, at));
    fire(this.bound, this.elementOf(target), 'touchend');
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
  settle(): Promise<void> {
    return this.activity.settle();
  }

  /** Until something is so; throws, with what the page shows, when it does not come about. */
  until(holds: () => boolean): Promise<void> {
    return this.activity.until(holds).catch((error: Error) => {
      throw new Error(`${error.message} on ${this.route}: ${this.text().slice(0, 300)}`);
    });
  }

  /** What was sent to the view since the last call of this. */
  cost(): Cost {
    return this.activity.cost();
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
      noteSetData: (entry: SetData) => this.activity.noteSetData(entry),
      flag: (message: string) => void this.problems.push(message),
      render: () => this.draw(),
      selectorQuery: () => selectorQuery(this.document),
    };
  }

  private draw(): void {
    if (this.stack.top) this.view.draw(this.stack.top);
  }
}
