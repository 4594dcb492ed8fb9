import fc from 'fast-check';
import { tryingText } from './from-schema.ts';

type Json = unknown;
type Path = readonly (string | number)[];

/** What never belongs where it is put. NUL and half characters are what Postgres cannot store. */
const intruder: fc.Arbitrary<Json> = fc.oneof(
  tryingText, fc.constantFrom<Json>(null, true, [], {}, [[[]]], '\0', 'a\0b', '\ud83d', '\udc00x', 0, -1, 0.5, 1e308, -1e308, 2 ** 53, 2 ** 31, 2 ** 63, '9'.repeat(400)),
  fc.jsonValue(),
);

/** Spoils a body in up to three places, or leaves it as it is. */
export const spoiled = (body: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 4, arbitrary: body },
    { weight: 6, arbitrary: fc.tuple(body, fc.array(spoiling, { minLength: 1, maxLength: 3 })).map(([whole, some]) => some.reduce((sofar, spoil) => spoil(sofar), whole)) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );

const spoiling: fc.Arbitrary<(whole: Json) => Json> = fc.oneof(
  fc.tuple(fc.nat(), intruder).map(([at, value]) => (whole: Json) => replaced(whole, placeIn(whole, at), value)),
  fc.nat().map((at) => (whole: Json) => without(whole, placeIn(whole, at))),
  fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'storeId', 'userId', 'priceFen', 'role', ''), fc.string()), intruder)
    .map(([key, value]) => (whole: Json) => (isObject(whole) ? withKey(whole, key, value) : whole)),
  fc.nat().map((at) => (whole: Json) => twice(whole, placeIn(whole, at))),
);

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON.parse makes `__proto__` an ordinary key; so does this. */
const withKey = (whole: Record<string, Json>, key: string, value: Json): Json =>
  Object.defineProperty({ ...whole }, key, { value, enumerable: true, configurable: true, writable: true });

const pathsOf = (value: Json, path: Path = []): Path[] =>
  (typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsOf(each, [...path, key])])
    : []);

const placeIn = (whole: Json, at: number): Path => {
  const paths = pathsOf(whole);
  return paths.length === 0 ? [] : paths[at % paths.length]!;
};

const changed = (whole: Json, path: Path, change: (parent: Record<string, Json>, key: string) => void): Json => {
  if (path.length === 0) return whole;
  const copy = structuredClone(whole);
  const parent = path.slice(0, -1).reduce<Json>((value, key) => (value as Record<string, Json>)?.[key], copy);
  if (typeof parent === 'object' && parent !== null) change(parent as Record<string, Json>, String(path.at(-1)));
  return copy;
};

const replaced = (whole: Json, path: Path, value: Json): Json => (path.length === 0 ? value : changed(whole, path, (parent, key) => { parent[key] = value; }));
const without = (whole: Json, path: Path): Json => changed(whole, path, (parent, key) => { delete parent[key]; });
const twice = (whole: Json, path: Path): Json => changed(whole, path, (parent, key) => {
  if (Array.isArray(parent)) parent.push(parent[Number(key)]);
});
