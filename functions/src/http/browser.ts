/** In this order: each of them also claims to be the ones below it. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, '微信'], [/QQBrowser\//, 'QQ 浏览器'], [/Edg[A-Z]?\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'], [/iPhone|iPad/, 'iOS'], [/Mac OS X/, 'macOS'], [/Android/, 'Android'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux'],
];

const find = (list: typeof BROWSERS, agent: string, otherwise: string): string => list.find(([sign]) => sign.test(agent))?.[1] ?? otherwise;

/** `Edge · Windows`: enough to recognise the screen in front of oneself. */
export const browserOf = (headers: Headers): string => {
  const agent = headers.get('user-agent') ?? '';
  return `${find(BROWSERS, agent, '未知浏览器')} · ${find(SYSTEMS, agent, '未知系统')}`;
};

/** Whom to count requests by: the far end, as the platform in front of us saw it. */
export const callerOf = (headers: Headers): string =>
  headers.get('x-real-ip') ?? headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? 'unknown';
