import { contracts, type Contract, type Output, type RefusalCode, type SignedIn } from '@zhundan/shared';

/** What came over the wire, whatever it was. */
export interface Reply<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  /** Of a refusal. */
  readonly code: RefusalCode | undefined;
  readonly details: Record<string, unknown> | undefined;
}

interface Sending { readonly token?: string | undefined; readonly signal?: AbortSignal; readonly headers?: Record<string, string> }

/** Sends input as a contract says, unchecked: tests send what a phone never would. */
export const send = async <C extends Contract>(
  url: string, contract: C, input: Record<string, unknown> = {}, { token, signal, headers = {} }: Sending = {},
): Promise<Reply<Output<C>>> => {
  const { method } = contract;
  const rest = { ...input };
  const path = contract.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const hasBody = method === 'POST' || method === 'PATCH';
  const query = hasBody ? '' : `?${new URLSearchParams(Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]))}`;
  const response = await fetch(url + path + query, {
    method, ...(signal ? { signal } : {}), ...(hasBody ? { body: JSON.stringify(rest) } : {}),
    headers: { ...(hasBody ? { 'content-type': 'application/json' } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
  });
  return replyOf<Output<C>>(response);
};

export const replyOf = async <Body>(response: Response): Promise<Reply<Body>> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body: unknown = isJson ? JSON.parse(text || 'null') : text;
  const error = (body as { error?: { code: RefusalCode; details?: Record<string, unknown> } } | null)?.error;
  return { status: response.status, headers: response.headers, body: body as Body, code: error?.code, details: error?.details };
};

export interface Phone {
  readonly session: SignedIn;
  send<C extends Contract>(contract: C, input?: Record<string, unknown>, sending?: Omit<Sending, 'token'>): Promise<Reply<Output<C>>>;
}

/** A phone whose owner, such as F001, has signed in. */
export const phoneOf = async (url: string, code: string): Promise<Phone> => {
  const reply = await send(url, contracts.startSession, { wxCode: `sandbox:${code}` });
  if (reply.status !== 200 || reply.body.status !== 'signedIn') throw new Error(`${code} cannot sign in: ${JSON.stringify(reply.body)}`);
  const session = reply.body;
  return { session, send: (contract, input, sending) => send(url, contract, input, { ...sending, token: session.accessToken }) };
};
