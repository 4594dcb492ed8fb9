import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@babel/core';

const MINIAPP = path.resolve(import.meta.dirname, '..');
const requireHere = createRequire(path.join(MINIAPP, 'package.json'));

/**
 * What the oldest phone that the mini-program is built for (iOS 10, package.json) does not have: everything after ES2017,
 * and Intl, which old Android lacks. What runs without them runs there.
 */
const NOT_THERE = `
  for (const each of ['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[each];
  for (const each of ['at', 'matchAll', 'replaceAll', 'trimStart', 'trimEnd', 'isWellFormed', 'toWellFormed', 'localeCompare']) delete String.prototype[each];
  for (const each of ['fromEntries', 'hasOwn', 'groupBy']) delete Object[each];
  for (const each of ['allSettled', 'any', 'withResolvers', 'try']) delete Promise[each];
  for (const each of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) delete Date.prototype[each];
  for (const each of ['Intl', 'BigInt', 'WeakRef', 'FinalizationRegistry', 'structuredClone', 'globalThis', 'Iterator', 'SharedArrayBuffer', 'Atomics']) delete this[each];
`;

/** A realm that has what an old phone has, and runs shared code as the mini-program's own Babel configuration compiles it. */
export class OldPhone {
  private readonly context = vm.createContext({});
  private readonly modules = new Map<string, { exports: unknown }>();

  constructor() {
    vm.runInContext(NOT_THERE, this.context);
  }

  /** What a module exports; its path is from the root of the project. */
  load(file: string): Record<string, unknown> {
    return this.moduleAt(path.resolve(MINIAPP, '..', file)) as Record<string, unknown>;
  }

  /** Runs an expression there, with these things in reach. */
  run(expression: string, reach: object): unknown {
    return (vm.runInContext(`(function (reach) { return ${expression}; })`, this.context) as (reach: object) => unknown)(reach);
  }

  private moduleAt(file: string): unknown {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.modules.set(file, module);
    const wrapper = vm.runInContext(`(function (require, module, exports) { ${compiled(file)}\n})`, this.context, { filename: file }) as Function;
    wrapper((wanted: string) => this.moduleAt(createRequire(file).resolve(wanted)), module, module.exports);
    return module.exports;
  }
}

/** The preset looks at the environment: as a build for the phone has it, not as a test has it. */
const compiled = (file: string): string => {
  const { NODE_ENV, BROWSERSLIST, TARO_ENV } = process.env;
  const { browserslist } = requireHere('./package.json') as { browserslist: { production: string[] } };
  Object.assign(process.env, { NODE_ENV: 'production', BROWSERSLIST: browserslist.production.join(', '), TARO_ENV: 'weapp' });
  try {
    const isHelper = /[\\/]@babel[\\/]runtime[\\/]/.test(file);
    const asModule = [requireHere.resolve('@babel/plugin-transform-modules-commonjs')];
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file, babelrc: false, plugins: asModule, configFile: isHelper ? false : path.join(MINIAPP, 'babel.config.cjs'),
    })!;
    return code!;
  } finally {
    for (const [name, value] of Object.entries({ NODE_ENV, BROWSERSLIST, TARO_ENV })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
};
