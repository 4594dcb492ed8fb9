import type { Stack } from '../stack/index.ts';

/** Where the sandboxes of this world listen. */
export interface VendorAddresses {
  wechatUrl: string;
  amapUrl: string;
}

/** The sandbox accepts any; this one is recognisable in logs and never a real one. */
export const SANDBOX_WECHAT_APP_ID = 'wx0000zhundanlocal';

/**
 * What the functions read in production from the settings of the Vercel project. Here the far ends of the wires are
 * this world's own; the functions cannot tell.
 */
export const functionsEnvironment = (stack: Stack, vendors: VendorAddresses): Record<string, string> => ({
  SUPABASE_URL: stack.url,
  SUPABASE_ANON_KEY: stack.keys.anon,
  SUPABASE_SERVICE_ROLE_KEY: stack.keys.serviceRole,
  SUPABASE_JWT_SECRET: stack.keys.jwtSecret,
  SESSION_SECRET: stack.secrets.sessionSecret,
  WECHAT_API_BASE: vendors.wechatUrl,
  WECHAT_APP_ID: SANDBOX_WECHAT_APP_ID,
  WECHAT_APP_SECRET: stack.secrets.wechatAppSecret,
  AMAP_API_BASE: vendors.amapUrl,
  AMAP_KEY: stack.secrets.amapKey,
  CRON_SECRET: stack.secrets.cronSecret,
});
