import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { Definition } from './instance.ts';
import { Timers } from './timers.ts';

/**
 * The logic layer: a realm of its own without `window`, `document` or `eval`, as on the phone. Compiled files are
 * CommonJS modules that register themselves by calling `App`, `Page` or `Component`.
 */
export class Realm {
  app: Record<string, unknown> = {};
  private registered: Definition | null = null;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly timers = new Timers();
  private readonly context: vm.Context;
  private readonly root: string;

  constructor(root: string, wx: object, getCurrentPages: () => unknown[], onConsoleError: (text: string) => void) {
    this.root = root;
    const register = (definition: Definition) => {
      this.registered = definition;
    };
    this.context = vm.createContext({
      wx,
      App: (app: Record<string, unknown>) => {
        this.app = app;
      },
      Page: register,
      Component: register,
      Behavior: (behavior: unknown) => behavior,
      getApp: () => this.app,
      getCurrentPages,
      console: { ...console, log: () => undefined, info: () => undefined, warn: () => undefined, error: (...parts: unknown[]) => onConsoleError(parts.map(String).join(' ')) },
      ...this.timers.globals,
      __wxConfig: {},
    }, { codeGeneration: { strings: false, wasm: false } });
  }

  /** Nothing of this realm runs after this. */
  stop(): void {
    this.timers.clearAll();
  }

  require(from: string, request: string): unknown {
    const joined = path.posix.normalize(path.posix.join(path.posix.dirname(from), request));
    const file = joined.endsWith('.js') ? joined : `${joined}.js`;
    const known = this.modules.get(file);
    if (known) return known.exports;

    const module = { exports: {} as unknown };
    this.modules.set(file, module);
    const source = readFileSync(path.join(this.root, file), 'utf8');
    const wrapper = vm.runInContext(`(function(require,module,exports,window,document,self,global,define){${source}\n})`, this.context, { filename: file }) as Function;
    wrapper((inner: string) => this.require(file, inner), module, module.exports);
    return module.exports;
  }

  /** What the file registers. `again` runs it anew: every use of a component registers afresh. */
  definitionOf(file: string, again = false): Definition {
    if (again) this.modules.delete(`${file}.js`);
    this.registered = null;
    this.require('', `${file}.js`);
    if (!this.registered) throw new Error(`${file} registers nothing`);
    return this.registered;
  }
}
