import { openidOf, personByCode } from '../people.ts';

/**
 * What the codes of the sandbox stand for. They are reusable by design (a link in a table signs in again and again);
 * `sandbox:used` plays the code that WeChat calls spent.
 *
 *   sandbox:F001              that person
 *   sandbox:new-anything      somebody whom nobody knows yet, the same one each time
 *   sandbox:used              errcode 40163
 *   sandbox-phone:13800000001 that number
 *   anything else             errcode 40029
 */
type Errcode = 40029 | 40163;

const NEWCOMER = /^new-[\w-]{1,40}$/;

export const identityOf = (jsCode: string): { openid: string; unionid: string } | Errcode => {
  if (jsCode === 'sandbox:used') return 40163;
  const code = jsCode.startsWith('sandbox:') ? jsCode.slice('sandbox:'.length) : '';
  if (!personByCode(code) && !NEWCOMER.test(code)) return 40029;
  return { openid: openidOf(code), unionid: `sandbox-unionid-${code}` };
};

export const mobileOf = (phoneCode: string): string | Errcode => {
  if (phoneCode === 'sandbox-phone:used') return 40163;
  return /^sandbox-phone:(1[3-9]\d{9})$/.exec(phoneCode)?.[1] ?? 40029;
};
