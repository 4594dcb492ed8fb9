import { LIMITS } from './limits.ts';

/** What `Page()` and `Component()` are called with. */
export interface Definition {
  data?: Record<string, unknown>;
  methods?: Record<string, unknown>;
  lifetimes?: { created?: () => void; attached?: () => void };
  created?: () => void;
  attached?: () => void;
  [name: string]: unknown;
}

/** A live page or component of the logic layer. */
export interface Instance {
  is: string;
  route?: string;
  options?: Record<string, string>;
  data: Record<string, unknown>;
  dataset?: Record<string, unknown>;
  properties?: Record<string, unknown>;
  readonly children: Map<string, Instance>;
  setData(patch: Record<string, unknown>, done?: () => void): void;
  [name: string]: unknown;
}

/** One crossing from the logic layer to the view: what WeChat charges for. */
export interface SetData {
  readonly page: string;
  readonly bytes: number;
  readonly keys: readonly string[];
}

export interface Owner {
  noteSetData(entry: SetData): void;
  flag(message: string): void;
  render(): void;
  selectorQuery(): unknown;
}

export const createInstance = (definition: Definition, file: string, owner: Owner): Instance => {
  const instance: Instance = {
    ...definition,
    ...definition.methods,
    is: file,
    data: structuredClone(definition.data ?? {}),
    children: new Map(),
    setData: (patch, done) => {
      const json = JSON.stringify(patch);
      const bytes = Buffer.byteLength(json);
      owner.noteSetData({ page: file, bytes, keys: Object.keys(patch) });
      if (bytes > LIMITS.setDataBytes) owner.flag(`setData of ${bytes} bytes on ${file}`);
      for (const [path, value] of Object.entries(JSON.parse(json) as object)) setPath(instance.data, path, value);
      owner.render();
      setTimeout(() => done?.call(instance), 0);
    },
    selectComponent: () => null,
    createSelectorQuery: () => owner.selectorQuery(),
    triggerEvent: () => undefined,
  };
  (definition.lifetimes?.created ?? definition.created)?.call(instance);
  return instance;
};

/** Calls a lifecycle method if the definition has it. */
export const notify = (instance: Instance | undefined, name: string, argument?: unknown): void => {
  const method = instance?.[name];
  if (typeof method === 'function') method.call(instance, argument);
};

/** `root.cn.[0].cl` ← value; missing steps become arrays or objects as their names say. */
export const setPath = (target: Record<string, unknown>, path: string, value: unknown): void => {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop();
  if (last === undefined) return;
  let at: Record<string, unknown> = target;
  steps.forEach((step, index) => {
    const next = steps[index + 1] ?? last;
    at[step] ??= /^\d+$/.test(next) ? [] : {};
    at = at[step] as Record<string, unknown>;
  });
  at[last] = value;
};
