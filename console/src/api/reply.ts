import type { RefusalCode } from '@zhundan/shared';

/** What the browser itself finds when no answer came. */
export type WireTrouble = 'OFFLINE' | 'TIMEOUT';

/** A refusal, from the server or from the wire; `message` is the sentence to show. */
export interface RefusedReply {
  readonly code: RefusalCode | WireTrouble;
  readonly message: string;
  /** Ask support about this; null when the server was never reached. */
  readonly requestId: string | null;
  readonly details?: unknown;
}

export type Reply<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly refusal: RefusedReply };

const WIRE_MESSAGES: Record<WireTrouble, string> = {
  OFFLINE: '网络不通，没有改动任何内容。请检查网络后重试。',
  TIMEOUT: '网络较慢，暂时没有收到答复。请重试，不会重复提交。',
};

export const troubleReply = (code: WireTrouble): { ok: false; refusal: RefusedReply } => ({
  ok: false, refusal: { code, message: WIRE_MESSAGES[code], requestId: null },
});

const OPAQUE: RefusedReply = { code: 'INTERNAL', message: '系统出了点问题，请稍后再试。', requestId: null };

/** Reads `{"error":{code,message,requestId,details?}}`; anything else (a proxy's page, say) becomes INTERNAL. */
export const readRefusal = (body: unknown): RefusedReply => {
  if (typeof body !== 'object' || body === null || !('error' in body)) return OPAQUE;
  const { error } = body as { error?: Partial<RefusedReply> };
  return typeof error?.code === 'string' && typeof error.message === 'string'
    ? { ...error, code: error.code, message: fieldWords(error) || error.message, requestId: error.requestId ?? null }
    : OPAQUE;
};

/** Of an input that is no good what is wrong with which field; that it is no good helps nobody. */
const fieldWords = ({ details }: Partial<RefusedReply>): string => {
  const { fields = [] } = (details ?? {}) as { fields?: readonly { readonly message?: unknown }[] };
  return fields.flatMap(({ message }) => (typeof message === 'string' ? [message] : [])).join(' ');
};

/** A refusal on its way through TanStack Query, which knows only thrown errors. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: RefusedReply;

  constructor(refusal: RefusedReply) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** The refusal in whatever a query or a mutation failed with. */
export const refusalIn = (error: unknown): RefusedReply => (error instanceof Refused ? error.refusal : OPAQUE);
export const messageOf = (error: unknown): string => refusalIn(error).message;
