import { COMMON_REFUSALS, type Contract, REFUSALS, type RefusalCode } from '@zhundan/shared';
import * as z from 'zod';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of these contracts: what `GET /api/openapi.json` answers. */
export const openApiOf = (contracts: readonly Contract[], version: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: '准单', version,
    description: 'Orders that are right the first time. Money is whole fen, instants are ISO 8601 in UTC, coordinates are GCJ-02.',
  },
  servers: [{ url: '/' }],
  paths: pathsOf(contracts),
  components: {
    securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: { Refusal: refusalSchema },
  },
});

const refusalSchema = {
  type: 'object', required: ['error'], additionalProperties: false,
  properties: {
    error: {
      type: 'object', required: ['code', 'message', 'requestId'], additionalProperties: false,
      properties: {
        code: { type: 'string', enum: Object.keys(REFUSALS) }, message: { type: 'string' }, requestId: { type: 'string' },
        details: { description: 'What helps to mend it, shaped by the code: `fields` of INPUT_INVALID, `findings` of an order or address.' },
      },
    },
  },
};

const pathsOf = (contracts: readonly Contract[]): Json => {
  const paths: Record<string, Json> = {};
  for (const contract of contracts) (paths[contract.path] ??= {})[contract.method.toLowerCase()] = operationOf(contract);
  return paths;
};

const operationOf = (contract: Contract): Json => {
  const request = schemaOf(contract.request, 'input');
  const inPath = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const hasBody = contract.method === 'POST' || contract.method === 'PATCH';
  const parameters = parametersOf(request, inPath, hasBody ? inPath : undefined);
  return {
    operationId: contract.name,
    summary: contract.summary,
    tags: [contract.path.split('/')[2]],
    ...(contract.who === 'anyone' ? { security: [] } : { security: [{ session: [] }] }),
    ...(Array.isArray(contract.who) ? { 'x-roles': contract.who } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasBody ? { requestBody: { required: true, content: { 'application/json': { schema: without(request, inPath) } } } } : {}),
    responses: { [contract.success]: answerOf(contract), ...refusalsOf(contract) },
  };
};

const schemaOf = (shape: z.core.$ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Json;
  return schema;
};

const parametersOf = (request: Json, inPath: readonly string[], only?: readonly string[]): Json[] => {
  const required = new Set((request['required'] as string[] | undefined) ?? []);
  return Object.entries((request['properties'] as Record<string, Json> | undefined) ?? {})
    .filter(([name]) => !only || only.includes(name))
    .map(([name, schema]) => ({
      name, in: inPath.includes(name) ? 'path' : 'query', required: inPath.includes(name) || required.has(name), schema,
    }));
};

/** The body: everything but what stands in the path. */
const without = (schema: Json, names: readonly string[]): Json => {
  if (names.length === 0) return schema;
  const properties = Object.entries(schema['properties'] as Json).filter(([name]) => !names.includes(name));
  return {
    ...schema, properties: Object.fromEntries(properties),
    required: (schema['required'] as string[]).filter((name) => !names.includes(name)),
  };
};

const answerOf = (contract: Contract): Json => ({
  description: contract.summary,
  headers: { 'x-request-id': { description: 'Name it when asking support.', schema: { type: 'string' } } },
  content: { [contract.produces ?? 'application/json']: { schema: schemaOf(contract.response, 'output') } },
});

/** One response per status, with one example per code. */
const refusalsOf = (contract: Contract): Json => {
  const codes: RefusalCode[] = [...new Set<RefusalCode>([...contract.refusals, ...COMMON_REFUSALS])];
  const byStatus = Object.groupBy(codes, (code) => String(REFUSALS[code].status));
  return Object.fromEntries(Object.entries(byStatus).map(([status, some = []]) => [status, {
    description: some.join(', '),
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' }, examples: examplesOf(some) } },
  }]));
};

const examplesOf = (codes: readonly RefusalCode[]): Json =>
  Object.fromEntries(codes.map((code) => [code, {
    value: { error: { code, message: REFUSALS[code].message, requestId: '6f4b7c54-0000-4000-8000-000000000001' } },
  }]));
