/** errcode → errmsg, as WeChat words them. */
const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  42001: 'access_token expired',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit  mustslower  retry next minute',
};

/** WeChat refuses with HTTP 200 and a request id for its support. */
export const wechatError = (errcode: number) => ({ errcode, errmsg: `${MESSAGES[errcode] ?? 'unknown error'}, rid: sandbox-000000-00000000` });
