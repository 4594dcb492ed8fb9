/**
 * Where the browser goes after the choice: `code` and `state` in the query, before the hash, whatever query and hash
 * were there. A code of an earlier sign-in is replaced. WeChat does the same, which hash routers notice: http://h5/?code=…&state=…#/pages/sign-in
 */
export const returnUrl = (redirectUri: string, { code, state }: { code?: string; state: string }): string => {
  const url = new URL(redirectUri);
  const kept = url.search.slice(1).split('&').filter((pair) => pair !== '' && !/^(?:code|state)(?:=|$)/.test(pair));
  const added = [...(code ? [`code=${encodeURIComponent(code)}`] : []), `state=${encodeURIComponent(state)}`];
  url.search = [...kept, ...added].join('&');
  return url.toString();
};

export const isWebUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
