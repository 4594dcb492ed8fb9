/**
 * What WeChat's `errcode` means for us.
 * Sources: code2Session, getPhoneNumber and getStableAccessToken in the mini-program's server API, and its list of
 * global return codes.
 */
export type Verdict = 'ok' | 'code_invalid' | 'busy' | 'token_stale' | 'misconfigured' | 'unavailable';

const VERDICTS: Readonly<Record<number, Verdict>> = {
  0: 'ok',

  40029: 'code_invalid', // invalid code
  40163: 'code_invalid', // code been used
  40226: 'code_invalid', // code blocked: WeChat distrusts this person; a new code may do
  41008: 'code_invalid', // missing code

  [-1]: 'busy', // system error
  45009: 'busy', // reach max api daily quota limit
  45011: 'busy', // api minute-quota reach limit

  40001: 'token_stale', // invalid credential, access_token is invalid or not latest
  40014: 'token_stale', // invalid access_token
  42001: 'token_stale', // access_token expired

  40013: 'misconfigured', // invalid appid
  40125: 'misconfigured', // invalid appsecret
  40164: 'misconfigured', // our address is not in the white list
  41002: 'misconfigured', // appid missing
  41004: 'misconfigured', // appsecret missing
  48001: 'misconfigured', // api unauthorized
  50002: 'misconfigured', // user limited: the account is frozen
};

export const verdictOf = (errcode: number): Verdict => VERDICTS[errcode] ?? 'unavailable';
