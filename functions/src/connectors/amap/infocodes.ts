/**
 * What AMap's `infocode` means for us. Source: https://lbs.amap.com/api/webservice/guide/tools/info
 */
export type Verdict = 'ok' | 'nothing' | 'quota' | 'misconfigured' | 'unavailable';

const VERDICTS: Readonly<Record<string, Verdict>> = {
  10000: 'ok',

  10001: 'misconfigured', // INVALID_USER_KEY
  10002: 'misconfigured', // SERVICE_NOT_AVAILABLE: the key may not use this service
  10005: 'misconfigured', // INVALID_USER_IP: not in the white list
  10006: 'misconfigured', // INVALID_USER_DOMAIN
  10007: 'misconfigured', // INVALID_USER_SIGNATURE
  10008: 'misconfigured', // INVALID_USER_SCODE
  10009: 'misconfigured', // USERKEY_PLAT_NOMATCH: a key of another platform
  10012: 'misconfigured', // INSUFFICIENT_PRIVILEGES
  10013: 'misconfigured', // USER_KEY_RECYCLED
  10026: 'misconfigured', // INVALID_REQUEST: the account is blocked
  20001: 'misconfigured', // MISSING_REQUIRED_PARAMS: our mistake
  20002: 'misconfigured', // ILLEGAL_REQUEST: our mistake

  10003: 'quota', // DAILY_QUERY_OVER_LIMIT: until midnight
  10004: 'quota', // ACCESS_TOO_FREQUENT: for a minute
  10010: 'quota', // IP_QUERY_OVER_LIMIT
  10014: 'quota', // QPS_HAS_EXCEEDED_THE_LIMIT
  10019: 'quota', // CQPS_HAS_EXCEEDED_THE_LIMIT
  10020: 'quota', // CKQPS_HAS_EXCEEDED_THE_LIMIT
  10021: 'quota', // CUQPS_HAS_EXCEEDED_THE_LIMIT
  10044: 'quota', // USER_DAILY_QUERY_OVER_LIMIT
  40000: 'quota', // QUOTA_PLAN_RUN_OUT
  40002: 'quota', // SERVICE_EXPIRED: the paid plan

  20000: 'nothing', // INVALID_PARAMS: a text that it cannot read
  20012: 'nothing', // ILLEGAL_CONTENT
  30001: 'nothing', // ENGINE_RESPONSE_DATA_ERROR: what nonsense gets instead of an empty list
};

/** Codes not listed (10015 to 10017 busy, 20003 unknown, 3xxxx engine) pass, or do not: try again later. */
export const verdictOf = (infocode: string): Verdict => VERDICTS[infocode] ?? 'unavailable';
