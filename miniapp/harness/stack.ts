import { type Instance, notify } from './instance.ts';
import { LIMITS } from './limits.ts';
import type { Navigation } from './wx.ts';

export interface StackHost {
  readonly pages: readonly string[];
  readonly tabs: readonly string[];
  create(route: string, query: Record<string, string>): Instance;
}

/** The page stack, with WeChat's rules: ten pages, tab pages stay alive, a page is loaded, shown, hidden, unloaded. */
export class PageStack {
  readonly pages: Instance[] = [];
  private readonly aliveTabs = new Map<string, Instance>();
  private readonly host: StackHost;

  constructor(host: StackHost) {
    this.host = host;
  }

  get top(): Instance | undefined {
    return this.pages[this.pages.length - 1];
  }

  navigate(how: Navigation, options: Record<string, unknown>): void {
    const url = String(options['url'] ?? '');
    if (how === 'navigateBack') this.back(Number(options['delta'] ?? 1));
    else if (how === 'navigateTo') this.push(url);
    else if (how === 'switchTab') this.switchTab(url);
    else {
      if (how === 'reLaunch') while (this.pages.length > 1) this.drop();
      this.drop();
      this.push(url);
    }
  }

  push(url: string): void {
    const [path = '', search = ''] = url.replace(/^\//, '').split('?');
    if (!this.host.pages.includes(path)) throw new Error(`navigateTo:fail page "${path}" is not found`);
    if (this.host.tabs.includes(path) && this.pages.length > 0) throw new Error('navigateTo:fail can not navigateTo a tabbar page');
    if (this.pages.length >= LIMITS.pages) throw new Error('navigateTo:fail webview count limit exceed');
    notify(this.top, 'onHide');
    const query = Object.fromEntries(search.split('&').filter(Boolean).map((pair) => pair.split('=') as [string, string]));
    const page = this.host.create(path, query);
    this.pages.push(page);
    if (this.host.tabs.includes(path)) this.aliveTabs.set(path, page);
    notify(page, 'onLoad', query);
    notify(page, 'onShow');
    notify(page, 'onReady');
  }

  private back(delta: number): void {
    for (let i = 0; i < delta && this.pages.length > 1; i += 1) this.drop();
    notify(this.top, 'onShow');
  }

  private switchTab(url: string): void {
    const path = url.replace(/^\//, '').split('?')[0] ?? '';
    if (!this.host.tabs.includes(path)) throw new Error(`switchTab:fail "${path}" is not a tab`);
    while (this.pages.length > 0) {
      if (this.host.tabs.includes(this.top?.route ?? '')) {
        notify(this.top, 'onHide');
        this.pages.pop();
      } else this.drop();
    }
    const alive = this.aliveTabs.get(path);
    if (!alive) {
      this.push(url);
      return;
    }
    this.pages.push(alive);
    notify(alive, 'onShow');
  }

  private drop(): void {
    const page = this.pages.pop();
    if (page?.route) this.aliveTabs.delete(page.route);
    notify(page, 'onUnload');
  }
}
