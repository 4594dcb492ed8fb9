import { asRead } from './booleans.ts';
import { evaluate, interpolate, type Scope, templateData } from './expression.ts';
import type { Instance } from './instance.ts';
import type { Templates, Unit, WxmlNode } from './templates.ts';

/** What the view remembers about an element: whom its events go to. */
export interface Bound {
  readonly instance: Instance;
  readonly tag: string;
  readonly handlers: Map<string, { method: string; stops: boolean }>;
}

export interface ViewHost {
  readonly document: Document;
  readonly templates: Templates;
  readonly bound: WeakMap<Element, Bound>;
  flag(message: string): void;
  /** The live component for a tag, created on first sight. */
  component(file: string, key: string, parent: Instance, properties: Record<string, unknown>): Instance;
}

const HTML_TAGS: Readonly<Record<string, string>> = {
  view: 'div', text: 'span', button: 'button', input: 'input', textarea: 'textarea', image: 'img', label: 'label', form: 'form',
};

const EVENT = /^(?:capture-)?(bind|catch):?(.+)$/;

/** The view layer: draws WXML and data as DOM, the way the phone does, one whole page at a time. */
export class View {
  private readonly host: ViewHost;
  private pageFile = '';

  constructor(host: ViewHost) {
    this.host = host;
  }

  draw(page: Instance): void {
    this.pageFile = page.is;
    const unit = this.host.templates.unit(`${page.is}.wxml`);
    const { body } = this.host.document;
    body.textContent = '';
    this.drawAll(unit, unit.children, page.data, body, page);
  }

  private drawAll(unit: Unit, nodes: readonly WxmlNode[], scope: Scope, parent: Element, instance: Instance): void {
    let taken = false;
    for (const node of nodes) {
      if (node.type === 'text') {
        this.drawText(node.data ?? '', { ...scope, ...unit.wxs }, parent);
        continue;
      }
      if (node.type !== 'tag' || node.name === 'import' || node.name === 'wxs') continue;
      const branch = this.branchOf(node, { ...scope, ...unit.wxs }, taken);
      taken = branch.taken;
      if (branch.drawn) this.drawEach(unit, node, scope, parent, instance);
    }
  }

  private drawText(template: string, scope: Scope, parent: Element): void {
    const text = interpolate(template, scope);
    if (text !== undefined && text !== null && String(text).trim() !== '') parent.append(String(text));
  }

  /** wx:if, wx:elif and wx:else: whether this node is drawn, and whether its chain has had its branch. */
  private branchOf({ attribs = {} }: WxmlNode, scope: Scope, taken: boolean): { drawn: boolean; taken: boolean } {
    const holds = (name: string) => Boolean(interpolate(attribs[name] ?? '', scope));
    if ('wx:if' in attribs) return { drawn: holds('wx:if'), taken: holds('wx:if') };
    if ('wx:elif' in attribs) return { drawn: !taken && holds('wx:elif'), taken: taken || holds('wx:elif') };
    if ('wx:else' in attribs) return { drawn: !taken, taken: true };
    return { drawn: true, taken };
  }

  private drawEach(unit: Unit, node: WxmlNode, scope: Scope, parent: Element, instance: Instance): void {
    const { attribs = {} } = node;
    if (!('wx:for' in attribs)) {
      this.drawOne(unit, node, scope, parent, instance);
      return;
    }
    const list = interpolate(attribs['wx:for'] ?? '', { ...scope, ...unit.wxs });
    const [item, index] = [attribs['wx:for-item'] ?? 'item', attribs['wx:for-index'] ?? 'index'];
    if (!Array.isArray(list)) return;
    list.forEach((each: unknown, at) => this.drawOne(unit, node, { ...scope, [item]: each, [index]: at }, parent, instance));
  }

  private drawOne(unit: Unit, node: WxmlNode, scope: Scope, parent: Element, instance: Instance): void {
    if (node.name === 'template') this.drawTemplate(unit, node, { ...scope, ...unit.wxs }, parent, instance);
    else if (node.name === 'block') this.drawAll(unit, node.children ?? [], scope, parent, instance);
    else this.drawElement(unit, node, scope, parent, instance);
  }

  private drawTemplate(unit: Unit, { attribs = {} }: WxmlNode, scope: Scope, parent: Element, instance: Instance): void {
    if (!attribs['is']) return;
    const name = String(interpolate(attribs['is'], scope));
    const found = this.host.templates.find(unit, name);
    if (!found) {
      this.host.flag(`template ${name} not found`);
      return;
    }
    const [owner, template] = found;
    this.drawAll(owner, template.children ?? [], attribs['data'] ? templateData(attribs['data'], scope) : {}, parent, instance);
  }

  private drawElement(unit: Unit, node: WxmlNode, scope: Scope, parent: Element, instance: Instance): void {
    const tag = node.name ?? 'view';
    const element = this.host.document.createElement(HTML_TAGS[tag] ?? `x-${tag}`);
    const handlers: Bound['handlers'] = new Map();
    const properties = this.applyAttributes(element, node, { ...scope, ...unit.wxs }, handlers);
    this.host.bound.set(element, { instance, tag, handlers });
    if (tag === 'input' || tag === 'textarea') (element as HTMLInputElement).value = element.getAttribute('value') ?? '';

    const component = this.host.templates.componentsOf(unit.file, this.pageFile)[tag];
    if (!component) {
      parent.append(element);
      this.drawAll(unit, node.children ?? [], scope, element, instance);
      return;
    }
    const sid = element.getAttribute('data-sid') ?? String((evaluate('i', scope) as { sid?: string } | undefined)?.sid ?? parent.childNodes.length);
    const live = this.host.component(component, `${component}#${sid}`, instance, properties);
    parent.append(element);
    const inner = this.host.templates.unit(`${component}.wxml`);
    this.drawAll(inner, inner.children, live.data, element, live);
  }

  private applyAttributes(element: Element, { attribs = {} }: WxmlNode, scope: Scope, handlers: Bound['handlers']): Record<string, unknown> {
    const properties: Record<string, unknown> = {};
    for (const [name, template] of Object.entries(attribs)) {
      if (name.startsWith('wx:')) continue;
      const value = asRead(name, interpolate(template, scope));
      const [, how, type] = EVENT.exec(name) ?? [];
      if (type) {
        handlers.set(type, { method: String(value), stops: how === 'catch' });
      } else if (value !== undefined && value !== null && value !== false) {
        properties[name] = value;
        element.setAttribute(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
      }
    }
    return properties;
  }
}
