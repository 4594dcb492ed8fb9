import fc from 'fast-check';

/** As much of JSON Schema as contracts make. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Texts that have broken somebody's program: quotes, wildcards, other scripts, directions, half characters. */
const TRYING_TEXTS = [
  '', ' ', '0', 'null', "' or 1=1 --", '%', '_', '\\', '"', '六角 m8×30 304', 'lj', "m8:*'", '!!&|()<->', '；；', '\u202e右到左', '👨‍👩‍👧', '𠮷', 'ﷺ', 'a\u0301',
  '越城区人民中路235号', '胜利路口附近', '\r\n', '../../etc/passwd', '{{7*7}}', '<script>', 'x'.repeat(5_000),
];
export const tryingText = fc.oneof(fc.constantFrom(...TRYING_TEXTS), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

const LENGTH_MAX = 60, ITEMS_MAX = 6;

/**
 * Values that a schema allows, by and large. `known` holds values that mean something to the server, by the name of the
 * field: ids of this store and of another, codes, order numbers.
 */
export const fromSchema = (schema: Schema, known: Readonly<Record<string, readonly unknown[]>>, name = ''): fc.Arbitrary<unknown> => {
  const shaped = byShape(schema, known, name);
  const meant = known[name];
  return meant && meant.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...meant) }, { weight: 1, arbitrary: shaped }) : shaped;
};

const byShape = (schema: Schema, known: Readonly<Record<string, readonly unknown[]>>, name: string): fc.Arbitrary<unknown> => {
  const { anyOf = schema.oneOf } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map((each) => fromSchema(each, known, name)));
  switch (schema.type) {
    case 'object': return fc.record(
      Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, each]) => [key, fromSchema(each, known, key)])),
      { requiredKeys: [...(schema.required ?? [])] },
    );
    case 'array': return fc.array(fromSchema(schema.items ?? {}, known, singular(name)), { minLength: schema.minItems ?? 0, maxLength: ITEMS_MAX });
    case 'integer': return fc.oneof(fc.integer({ min: Math.max(schema.minimum ?? 0, -1e9), max: Math.min(schema.maximum ?? 1e9, 1e9) }), fc.constantFrom(1, 100, 200));
    case 'number': return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean': return fc.boolean();
    case 'string': return ofText(schema);
    default: return fc.jsonValue();
  }
};

const ofText = ({ format, pattern, minLength = 0, maxLength = LENGTH_MAX }: Schema): fc.Arbitrary<string> => {
  if (format === 'uuid') return fc.uuid();
  if (pattern) return fc.stringMatching(new RegExp(pattern), { maxLength: LENGTH_MAX });
  const most = Math.max(minLength, Math.min(maxLength, LENGTH_MAX));
  return fc.oneof(fc.string({ unit: 'grapheme', minLength, maxLength: most }), fc.string({ minLength, maxLength: most }), fc.constantFrom('六角', '螺栓 m8', '人民中路235号'));
};

const singular = (name: string): string => name.replace(/s$/, '');
