/** Evaluates what stands between `{{` and `}}` in WXML, as WeChat does: an unknown name is undefined, an error nothing. */
export type Scope = Readonly<Record<string, unknown>>;

const compiled = new Map<string, (scope: Scope) => unknown>();

const compile = (source: string): ((scope: Scope) => unknown) => {
  const known = compiled.get(source);
  if (known) return known;
  const made = new Function('scope', `with (scope) { return ${source} }`) as (scope: Scope) => unknown;
  compiled.set(source, made);
  return made;
};

/** Every name is looked up in the scope alone, never in Node's globals. */
const closed = (scope: Scope): Scope =>
  new Proxy(scope, {
    has: (_, name) => typeof name === 'string',
    get: (target, name) => (typeof name === 'string' ? target[name] : undefined),
  });

export const evaluate = (source: string, scope: Scope): unknown => {
  try {
    return compile(source)(closed(scope));
  } catch {
    return undefined;
  }
};

const WHOLE = /^\s*\{\{((?:(?!\}\}).)*)\}\}\s*$/s;

/** An attribute or a text: one `{{expression}}` keeps its type, a mixture becomes text. */
export const interpolate = (template: string, scope: Scope): unknown => {
  if (!template.includes('{{')) return template;
  const whole = WHOLE.exec(template)?.[1];
  if (whole !== undefined) return evaluate(`(${whole})`, scope);
  return template.replace(/\{\{(.*?)\}\}/gs, (_, source: string) => String(evaluate(`(${source})`, scope) ?? ''));
};

/** `data="{{i:item,c}}"` of a template: the inside of an object literal. */
export const templateData = (attribute: string, scope: Scope): Scope => {
  const inside = attribute.replace(/^\s*\{\{|\}\}\s*$/g, '');
  return (evaluate(`({${inside}})`, scope) as Scope | undefined) ?? {};
};
