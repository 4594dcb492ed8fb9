/** What a proxy has to know of a request to pass it on without reading more. */
export interface RequestHead {
  /** The path and query, as sent. */
  target: string;
  /** Bytes of the body that follow the head; null when only the chunks say where it ends. */
  bodyBytes: number | null;
  /** From the request line to the empty line, with that. */
  text: string;
}

const END = Buffer.from('\r\n\r\n');
const CONTENT_LENGTH = /\r\ncontent-length:[ \t]*(\d+)[ \t]*\r\n/i;
const CHUNKED = /\r\ntransfer-encoding:/i;
const AUTHORIZATION = /\r\nauthorization:/i;
const API_KEY = /\r\napikey:[ \t]*([^\r\n]*)/i;
const CONNECTION = /\r\nconnection:[^\r\n]*/gi;

/** Where a head ends in these bytes: the index behind the empty line, or -1 while it is not complete. */
export const headEnd = (bytes: Buffer): number => {
  const at = bytes.indexOf(END);
  return at === -1 ? -1 : at + END.length;
};

/** Reads a whole head. Answers null for what is no HTTP/1.1 request. */
export const readHead = (bytes: Buffer): RequestHead | null => {
  const text = bytes.toString('latin1');
  const from = text.indexOf(' ') + 1;
  const to = text.indexOf(' ', from);
  if (from === 0 || to === -1 || text[from] !== '/') return null;
  const bodyBytes = CHUNKED.test(text) ? null : Number(CONTENT_LENGTH.exec(text)?.[1] ?? 0);
  return { target: text.slice(from, to), bodyBytes, text };
};

const addHeader = (text: string, header: string): string => `${text.slice(0, -2)}${header}\r\n\r\n`;

/**
 * The head as it goes to PostgREST: without the prefix, and with the key where PostgREST looks for it.
 * supabase-js sends its key in `apikey`; PostgREST reads `Authorization` alone.
 */
export const withoutPrefix = ({ text, target }: RequestHead, prefix: string): string => {
  const from = text.indexOf(target);
  const rest = target.slice(prefix.length);
  const moved = `${text.slice(0, from)}${rest.startsWith('/') ? '' : '/'}${rest}${text.slice(from + target.length)}`;
  const key = AUTHORIZATION.test(moved) ? undefined : API_KEY.exec(moved)?.[1];
  return key === undefined ? moved : addHeader(moved, `Authorization: Bearer ${key}`);
};

/** Asks the far end to close after this request, so that nobody has to know where its body ends. */
export const asLastRequest = (text: string): string => addHeader(text.replace(CONNECTION, ''), 'Connection: close');
