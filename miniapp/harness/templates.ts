import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { parseDocument } from 'htmlparser2';

/** The nodes that htmlparser2 gives, as far as WXML needs them. */
export interface WxmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly WxmlNode[];
}

/** One parsed WXML file: its content, its named templates, its wxs modules and what it imports. */
export interface Unit {
  readonly file: string;
  readonly children: readonly WxmlNode[];
  readonly templates: Readonly<Record<string, WxmlNode>>;
  readonly wxs: Readonly<Record<string, unknown>>;
  readonly imports: readonly string[];
}

/** Reads and keeps the WXML, wxs and component tables of a compiled mini-program. */
export class Templates {
  private readonly units = new Map<string, Unit>();
  private readonly components = new Map<string, Record<string, string>>();
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  unit(file: string): Unit {
    const known = this.units.get(file);
    if (known) return known;
    const { children } = parseDocument(this.read(file), { xmlMode: true, decodeEntities: false }) as unknown as { children: WxmlNode[] };
    const beside = (relative = '') => path.posix.join(path.posix.dirname(file), relative);
    const tags = (name: string) => children.filter((node) => node.type === 'tag' && node.name === name);
    const unit: Unit = {
      file,
      children,
      templates: Object.fromEntries(tags('template').filter((node) => node.attribs?.['name']).map((node) => [node.attribs?.['name'], node])),
      wxs: Object.fromEntries(tags('wxs').map((node) => [node.attribs?.['module'], this.wxs(beside(node.attribs?.['src']))])),
      imports: tags('import').map((node) => beside(node.attribs?.['src'])),
    };
    this.units.set(file, unit);
    return unit;
  }

  /** A template by name, in the file itself or in what it imports. */
  find(unit: Unit, name: string): [Unit, WxmlNode] | null {
    const own = unit.templates[name];
    if (own) return [unit, own];
    for (const file of unit.imports) {
      const imported = this.unit(file);
      const node = imported.templates[name];
      if (node) return [imported, node];
    }
    return null;
  }

  /** Custom components by tag, as `usingComponents` of the app, the page and the file name them. */
  componentsOf(unitFile: string, pageFile: string): Record<string, string> {
    const key = `${pageFile} ${unitFile}`;
    const known = this.components.get(key);
    if (known) return known;
    const files = ['app.json', `${pageFile}.json`, unitFile.replace(/\.wxml$/, '.json')];
    const table = Object.assign({}, ...files.map((file) => this.usingComponents(file))) as Record<string, string>;
    this.components.set(key, table);
    return table;
  }

  private usingComponents(file: string): Record<string, string> {
    if (!existsSync(path.join(this.root, file))) return {};
    const { usingComponents = {} } = JSON.parse(this.read(file)) as { usingComponents?: Record<string, string> };
    return Object.fromEntries(Object.entries(usingComponents).map(([tag, target]) => [
      tag, target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(file), target),
    ]));
  }

  private wxs(file: string): unknown {
    const module = { exports: {} as unknown };
    const run = vm.runInNewContext(`(function(module,exports){${this.read(file)}\n})`) as Function;
    run(module, module.exports);
    return module.exports;
  }

  private read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }
}
