import * as z from 'zod';

/** Their answers → our values. Only what we keep is read: `session_key` never leaves WeChat's answer. */

/** A success of jscode2session and stable_token carries no errcode at all. */
const failure = z.object({ errcode: z.number().optional(), errmsg: z.string().optional() });

export const errcodeOf = (body: unknown): number => failure.parse(body).errcode ?? 0;
export const errmsgOf = (body: unknown): string => failure.parse(body).errmsg ?? '';

const session = z.object({ openid: z.string().min(1), unionid: z.string().min(1).optional() });

export interface WechatIdentity { openid: string; unionid?: string }

export const toIdentity = (body: unknown): WechatIdentity => {
  const { openid, unionid } = session.parse(body);
  return unionid === undefined ? { openid } : { openid, unionid };
};

const token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

export const toToken = (body: unknown): { token: string; expiresInSeconds: number } => {
  const { access_token, expires_in } = token.parse(body);
  return { token: access_token, expiresInSeconds: expires_in };
};

const phone = z.object({ phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.coerce.string() }) });

const MAINLAND = '86';

/** The number without its country code, or null when it is not of the mainland: stores are registered with such. */
export const toMobile = (body: unknown): string | null => {
  const { purePhoneNumber, countryCode } = phone.parse(body).phone_info;
  return countryCode === MAINLAND ? purePhoneNumber : null;
};
