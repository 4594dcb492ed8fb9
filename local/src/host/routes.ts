/**
 * The routing table of Vercel's Build Output API, version 3: the part that the project uses.
 *
 * https://vercel.com/docs/build-output-api/configuration#routes
 */
export type Route =
  | { handle: string }
  | {
    src: string;
    dest?: string;
    status?: number;
    methods?: string[];
    headers?: Record<string, string>;
    continue?: boolean;
  };

type Rule = Exclude<Route, { handle: string }>;

/** What a path leads to: a function or a file by name, or only a status. */
export type Target = { function: string } | { file: string } | { status: number };

export interface Destination {
  target: Target;
  headers: Record<string, string>;
  /** What a rewrite adds to the query string, without the question mark. */
  query: string;
}

/** Says what lies at a path without its leading slash, if anything. */
export type Lookup = (path: string) => Target | undefined;

interface Compiled extends Rule {
  pattern: RegExp;
}

/** Rules before the first `handle` come first, then the file system, then these in turn. */
const PHASES_AFTER_FILES = ['filesystem', 'miss', 'rewrite'];

const byPhase = (routes: readonly Route[]): Map<string, Compiled[]> => {
  const phases = new Map<string, Compiled[]>([['start', []]]);
  let rules = phases.get('start');
  for (const route of routes) {
    if ('handle' in route) {
      rules = phases.get(route.handle) ?? [];
      phases.set(route.handle, rules);
    } else {
      rules?.push({ ...route, pattern: new RegExp(route.src) });
    }
  }
  return phases;
};

const fillIn = (template: string, match: RegExpExecArray): string =>
  template.replaceAll(/\$(\w+)/g, (_, key: string) => match.groups?.[key] ?? match[Number(key)] ?? '');

/** Compiles a table once; the answer routes one request. */
export const createRouter = (routes: readonly Route[], lookup: Lookup) => {
  const phases = byPhase(routes);

  return (method: string, path: string): Destination => {
    const headers: Record<string, string> = {};
    let query = '';

    const follow = (phase: string): Target | undefined => {
      for (const rule of phases.get(phase) ?? []) {
        if (rule.methods && !rule.methods.includes(method)) continue;
        const match = rule.pattern.exec(path);
        if (!match) continue;
        for (const [name, value] of Object.entries(rule.headers ?? {})) headers[name] = fillIn(value, match);
        if (rule.continue) continue;
        if (rule.dest !== undefined) {
          const [to = '', added = ''] = fillIn(rule.dest, match).split('?');
          const target = lookup(to.replace(/^\//, ''));
          if (!target) continue;
          query = added;
          return target;
        }
        if (rule.status !== undefined) return { status: rule.status };
      }
    };

    const target = follow('start') ?? lookup(path.slice(1)) ?? PHASES_AFTER_FILES.reduce<Target | undefined>(
      (found, phase) => found ?? follow(phase), undefined);
    return { target: target ?? { status: 404 }, headers, query };
  };
};
