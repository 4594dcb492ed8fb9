import { forget, keep, readKept } from '../lib/storage';
import { newRequestId } from '../api/request-id';

/**
 * WeChat's web sign-in (网页授权): the browser goes to WeChat and comes back with `?code=`. The authorize page is asked
 * for on our own origin, which forwards to WeChat's; see the README, going live.
 * Source: https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
 */
const STATE_KEY = 'sign-in:state';

/** Leaves the page; the promise never settles, since the browser comes back to a fresh start. */
export const requestSignInCode = (): Promise<string | null> => {
  const state = newRequestId().replaceAll('-', '');
  keep(STATE_KEY, state);
  const query = new URLSearchParams({
    appid: process.env.TARO_APP_WECHAT_APP_ID,
    redirect_uri: window.location.origin + window.location.pathname,
    response_type: 'code',
    scope: 'snsapi_base',
    state,
  });
  window.location.assign(`/connect/oauth2/authorize?${query.toString()}#wechat_redirect`);
  return new Promise(() => {});
};

/**
 * The code that WeChat's redirect brought. Read once, when this module is loaded and before the router looks at the
 * address, which must be clean by then: no code that a reload would send again, and no `#wechat_redirect`, which browsers
 * carry through redirects and the router would take for a page.
 */
let returned = ((): string | null => {
  const { location, history } = window;
  const query = new URLSearchParams(location.search);
  const code = query.get('code');
  if (!code) return null;

  const expected = readKept<string>(STATE_KEY);
  forget(STATE_KEY);
  history.replaceState(null, '', location.pathname);
  // A state that is not ours means a forged link: somebody else's code would sign us in as them.
  return query.get('state') === expected ? code : null;
})();

export const takeReturnedCode = (): string | null => {
  const code = returned;
  returned = null;
  return code;
};
