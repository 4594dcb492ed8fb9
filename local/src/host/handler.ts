/** Answers a Web request. */
export type FetchHandler = (request: Request) => Response | Promise<Response>;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

type Module = Record<string, unknown>;

const isObject = (value: unknown): value is Module => typeof value === 'object' && value !== null;

/** A CommonJS module imported from an ES module has its exports one level down. */
const unwrap = (module: Module): Module => {
  const inner = module['default'];
  const wrapped = isObject(inner) && ('default' in inner || METHODS.some((method) => method in inner));
  return wrapped ? inner : module;
};

const methodsOf = (module: Module): Map<string, FetchHandler> =>
  new Map(METHODS.flatMap((method) => typeof module[method] === 'function' ? [[method, module[method] as FetchHandler]] : []));

/**
 * What a function's module answers with, by the forms that Vercel accepts: a default export with `fetch`, which a Hono
 * app is, or one export for each method.
 */
export const handlerOf = (imported: object, name: string): FetchHandler => {
  const module = unwrap(imported as Module);
  const main = module['default'];
  if ((isObject(main) || typeof main === 'function') && 'fetch' in main && typeof main.fetch === 'function') {
    return (main.fetch as FetchHandler).bind(main);
  }
  const methods = methodsOf(module);
  if (methods.size === 0) throw new Error(`${name} exports neither an app with fetch nor a method such as GET.`);
  const allow = [...methods.keys()].join(', ');
  return (request) => {
    const handler = methods.get(request.method) ?? (request.method === 'HEAD' ? methods.get('GET') : undefined);
    return handler ? handler(request) : new Response(null, { status: 405, headers: { allow } });
  };
};
