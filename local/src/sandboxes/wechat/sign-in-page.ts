import { randomBytes } from 'node:crypto';
import { SANDBOX_PEOPLE, type SandboxPerson } from '../people.ts';
import { isWebUrl, returnUrl } from './return-url.ts';
import { STYLE } from './sign-in-style.ts';

interface Request { redirectUri: string; state: string }

/** Franchisees shown at once; the others unfold. */
const FRANCHISEES_SHOWN = 5;

/** Of WeChat's form, or the one that its own DevTools lend to visitors, with which the project opens there. */
const APP_ID = /^(wx\w+|touristappid)$/;

/** What WeChat would complain about, in its words, or null. */
export const whyNotReturnable = (request: { appid: string; redirectUri: string; responseType: string }): string | null => {
  if (!APP_ID.test(request.appid)) return 'appid 参数错误';
  if (request.responseType !== 'code') return 'response_type 参数错误';
  return isWebUrl(request.redirectUri) ? null : 'redirect_uri 参数错误';
};

/** The page that stands where WeChat asks "allow?": here one chooses who to be. */
export const signInPage = (request: Request): string => {
  const franchisees = SANDBOX_PEOPLE.filter((each) => each.title === '加盟商');
  const staff = SANDBOX_PEOPLE.filter((each) => each.title === '店员');
  const sales = SANDBOX_PEOPLE.filter((each) => each.role === 'sales');
  const supervisors = SANDBOX_PEOPLE.filter((each) => each.role === 'supervisor');
  const headquarters = SANDBOX_PEOPLE.filter((each) => each.place === '总部');
  const card = (person: SandboxPerson) => cardOf(person, returnUrl(request.redirectUri, { code: person.wxCode, state: request.state }));
  const newcomer = `sandbox:new-${randomBytes(4).toString('hex')}`;

  return `<!doctype html>
<html lang="zh-CN"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>微信登录（本机沙箱）</title><style>${STYLE}</style>
</head><body>
<header><div class="mark" aria-hidden="true">微</div><h1>选择一个身份登录</h1>
<p>这里是本机沙箱，代替微信的授权页。选谁，就以谁的微信登录。</p></header>
<main>
${group('加盟商', franchisees.slice(0, FRANCHISEES_SHOWN).map(card), folded('其他加盟商', franchisees.slice(FRANCHISEES_SHOWN).map(card)) + folded('直营店店员', staff.map(card)))}
${group('第一次来', [newcomerCard(returnUrl(request.redirectUri, { code: newcomer, state: request.state }))])}
${group('销售', [...sales.slice(0, 2), ...supervisors.slice(0, 1)].map(card), folded('其他业务员和主管', [...sales.slice(2), ...supervisors.slice(1)].map(card)))}
${group('总部', headquarters.map(card))}
</main>
<footer><a class="decline" href="${escape(returnUrl(request.redirectUri, { state: request.state }))}">拒绝授权</a></footer>
</body></html>`;
};

const group = (title: string, cards: string[], more = ''): string =>
  `<section><h2>${title}</h2><ul>${cards.join('')}</ul>${more}</section>`;

const folded = (title: string, cards: string[]): string =>
  `<details><summary>${title}（${cards.length}）</summary><ul>${cards.join('')}</ul></details>`;

const cardOf = ({ code, role, title, place }: SandboxPerson, href: string): string => {
  const name = role === 'franchisee' ? (place.split(' ')[1] ?? place) : title;
  const note = role === 'franchisee' ? place.split(' ')[0] : place;
  return link(href, role, title.slice(0, 1), name, `${title} ${code} · ${note}`);
};

const newcomerCard = (href: string): string => link(href, 'newcomer', '新', '没绑定过的微信', '用邀请码或手机号绑定门店');

const link = (href: string, role: string, initial: string, name: string, note: string): string =>
  `<li><a href="${escape(href)}"><span class="face ${role}" aria-hidden="true">${initial}</span>`
  + `<span class="who"><b>${escape(name)}</b><small>${escape(note)}</small></span></a></li>`;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
