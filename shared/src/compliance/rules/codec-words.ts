/** What is not plain: structure, quotes, anything outside ASCII. Letters, digits and these stay as they are. */
const NOT_PLAIN = /[^\w.:\- ]/g;
const escape = (each: string): string => `%${(each.charCodeAt(0) + 0x10000).toString(16).slice(1)}`;
const unescape = (text: string): string => text.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A text in ASCII without any of the codec's own signs; `门` becomes `%95e8`. Ids stay as they are: to shorten them costs more than to read them. */
export const writeText = (text: string): string => text.replace(NOT_PLAIN, escape);

/** The same few words come again and again. Beyond the bound everything is forgotten and begins anew. */
const REMEMBERED_MAX = 10_000;

/** Remembers what each text meant. */
export const remembering = <Meant>(read: (text: string) => Meant): ((text: string) => Meant) => {
  const known = new Map<string, Meant>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED_MAX) known.clear();
    const meant = read(text);
    known.set(text, meant);
    return meant;
  };
};

const unescapeOnce = remembering(unescape);

export const readText = (text: string): string => (text.indexOf('%') < 0 ? text : unescapeOnce(text));
