import { randomUUID } from 'node:crypto';
import { type Method, refuse, type RefusalCode } from '@zhundan/shared';
import { Hono } from 'hono';
import type { Actor } from '../actor.ts';
import { Unavailable } from '../unavailable.ts';
import { jsonAnswer, refusalAnswer } from './answer.ts';
import { openJar } from './cookies.ts';
import { type Endpoint, type Exchange, type Outcome, serve } from './endpoint.ts';
import { fileAnswer, headOf } from './file-answer.ts';
import { openApiOf } from './openapi.ts';
import { causeOf, levelOf, type Log, type LogLine, whoOf } from './request-log.ts';
import type { Sessions } from './session.ts';

export interface AppDeps {
  readonly endpoints: readonly Endpoint[];
  readonly sessions: Sessions;
  /** Where the page that describes these endpoints lies. */
  readonly openApiAt: string;
  readonly version: string;
  readonly log: Log;
}

/** All doors of one audience as one web-standard app: paths and methods from the contracts, one pipeline for all. */
export const createApp = (deps: AppDeps): Hono => {
  const app = new Hono();
  const openApi = once(() => openApiOf(deps.endpoints.map(({ contract }) => contract), deps.version));
  app.get(deps.openApiAt, () => jsonAnswer(200, openApi(), { 'x-request-id': randomUUID() }));

  for (const [path, byMethod] of doorsByPath(deps.endpoints)) {
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) => answer(deps, byMethod, context.req.raw, context.req.param() as Record<string, string>));
  }
  app.notFound((context) => answer(deps, null, context.req.raw, {}));
  return app;
};

/** Made when first asked for: a cold start need not wait for a page that few read. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

type Doors = ReadonlyMap<Method, Endpoint>;

const doorsByPath = (endpoints: readonly Endpoint[]): Map<string, Map<Method, Endpoint>> => {
  const paths = new Map<string, Map<Method, Endpoint>>();
  for (const each of endpoints) {
    const { path, method } = each.contract;
    paths.set(path, (paths.get(path) ?? new Map<Method, Endpoint>()).set(method, each));
  }
  return paths;
};

/** Every request ends here: with an answer, a request id and one line in the log. */
const answer = async (deps: AppDeps, doors: Doors | null, request: Request, params: Record<string, string>): Promise<Response> => {
  const begun = performance.now();
  const requestId = requestIdOf(request);
  const method = methodOf(request);
  const door = doors?.get(method as Method) ?? null;

  const exchange = { request, jar: openJar(request) };
  const { actor, result, cause } = await outcomeOf(deps, doors, door, exchange, params);
  const allow: Record<string, string> = doors && !door ? { allow: [...doors.keys()].join(', ') } : {};
  const headers = { ...allow, 'x-request-id': requestId };
  const log = (status: number, broken?: string): void => deps.log({
    level: broken === undefined ? levelOf(status) : 'error', at: new Date().toISOString(), requestId, method, endpoint: door?.contract.name ?? null,
    status, ...codeOf(result), ms: Math.round(performance.now() - begun), ...whoOf(actor), ...(broken ?? cause ? { cause: broken ?? cause! } : {}),
  });
  // The line about a file is written when its last byte is: until then nobody knows how it ends.
  if ('file' in result) {
    const file = fileAnswer(result.file, door!.contract.produces!, headers, (end) => log(200, end.sent === 'broken' ? causeOf(end.cause) : undefined));
    return request.method === 'HEAD' ? headOf(file) : file;
  }

  const response = 'refused' in result ? refusalAnswer(result, requestId, headers) : jsonAnswer(door!.contract.success, result.data, headers);
  for (const cookie of exchange.jar.written) response.headers.append('set-cookie', cookie);
  log(response.status);
  return response;
};

type Outcomes = Outcome & { readonly cause?: string };

const outcomeOf = async (
  { sessions }: AppDeps, doors: Doors | null, door: Endpoint | null, exchange: Exchange, params: Record<string, string>,
): Promise<Outcomes> => {
  if (!doors) return refusedWith('NOT_FOUND');
  if (!door) return refusedWith('METHOD_NOT_ALLOWED');
  try {
    return await serve(door, exchange, params, sessions);
  } catch (error) {
    return { ...refusedWith(error instanceof Unavailable ? 'SERVICE_UNAVAILABLE' : 'INTERNAL'), cause: causeOf(error) };
  }
};

const refusedWith = (code: RefusalCode, actor: Actor | null = null): Outcome => ({ actor, result: refuse(code) });

const codeOf = (result: Outcome['result']): Pick<LogLine, 'code'> => ('refused' in result ? { code: result.refused } : {});

/** wx.request knows no PATCH: the phone sends a POST that says so. A HEAD is a GET whose body the host drops. */
const methodOf = (request: Request): string => {
  if (request.method === 'HEAD') return 'GET';
  const override = request.headers.get('x-http-method-override');
  return request.method === 'POST' && override?.toUpperCase() === 'PATCH' ? 'PATCH' : request.method;
};

/** The phone's own id, when it is one that can stand in a log; so support finds both ends by one word. */
const requestIdOf = (request: Request): string => {
  const given = request.headers.get('x-request-id') ?? '';
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};
