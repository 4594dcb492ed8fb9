export type { TokenResult } from './stable-token.ts';
export type { WechatIdentity } from './transform.ts';
export { createWechat, type PhoneResult, type SessionResult, type Wechat } from './wechat.ts';
export type { WechatAccess } from './wechat-api.ts';
