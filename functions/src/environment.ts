import * as z from 'zod';

const url = z.url({ protocol: /^https?$/ });
const secret = z.string().min(32);

/** What each variable must be. What it is for stands in `.env.example`, and in a few words here for the error message. */
const VARIABLES = {
  SUPABASE_URL: { shape: url, purpose: 'address of the Supabase project, https://…' },
  SUPABASE_ANON_KEY: { shape: z.string().min(20), purpose: 'the project’s anon (publishable) key' },
  SUPABASE_SERVICE_ROLE_KEY: { shape: z.string().min(20), purpose: 'the project’s service_role (secret) key' },
  SUPABASE_JWT_SECRET: { shape: secret, purpose: 'the project’s JWT secret, at least 32 characters' },
  SESSION_SECRET: { shape: secret, purpose: 'signs our own tokens, at least 32 random characters' },
  WECHAT_API_BASE: { shape: url, purpose: 'https://api.weixin.qq.com' },
  WECHAT_APP_ID: { shape: z.string().regex(/^wx\w{6,}$/), purpose: 'the mini-program’s appid, wx…' },
  WECHAT_APP_SECRET: { shape: z.string().min(16), purpose: 'the mini-program’s appsecret' },
  AMAP_API_BASE: { shape: url, purpose: 'https://restapi.amap.com' },
  AMAP_KEY: { shape: z.string().min(16), purpose: 'an AMap key of the kind “Web服务”' },
  CRON_SECRET: { shape: z.string().min(16), purpose: 'scheduled jobs prove themselves with it, at least 16 characters' },
} as const;

export type Environment = { readonly [Name in keyof typeof VARIABLES]: string };
export const VARIABLE_NAMES = Object.keys(VARIABLES) as (keyof Environment)[];

/** @throws EnvironmentIncomplete that names every missing or wrong variable at once. Never quotes a value. */
export const readEnvironment = (given: Readonly<Record<string, string | undefined>>): Environment => {
  const wrong = VARIABLE_NAMES.flatMap((name) => {
    const { shape, purpose } = VARIABLES[name];
    if (shape.safeParse(given[name]).success) return [];
    return [`  ${name} ${given[name] ? 'is wrong' : 'is missing'}: ${purpose}`];
  });
  if (wrong.length > 0) throw new EnvironmentIncomplete(wrong);
  return Object.fromEntries(VARIABLE_NAMES.map((name) => [name, given[name]])) as Environment;
};

export class EnvironmentIncomplete extends Error {
  override readonly name = 'EnvironmentIncomplete';

  constructor(lines: readonly string[]) {
    super(`The environment is not complete. See .env.example for what each variable is for.\n${lines.join('\n')}`);
  }
}
