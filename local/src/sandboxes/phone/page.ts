import { SANDBOX_PEOPLE, type SandboxPerson } from '../people.ts';
import { STYLE } from '../wechat/sign-in-style.ts';

interface Shown {
  readonly code: string;
  readonly trouble?: string;
  readonly done?: { readonly person: SandboxPerson; readonly browser: string };
}

const MORE_STYLE = `
.code { width: 100%; height: 60px; border: 1px solid var(--line); border-radius: 14px; text-align: center; text-transform: uppercase; font: 600 26px ui-monospace, monospace; letter-spacing: 4px; }
.code:focus { outline: 3px solid var(--green); }
li button { all: unset; display: flex; align-items: center; gap: 14px; padding: 13px 16px; min-height: 42px; width: calc(100% - 32px); cursor: pointer; }
li + li button { border-top: 1px solid var(--line); }
li button:focus-visible { outline: 3px solid var(--green); outline-offset: -3px; }
.says { margin: 12px 4px 0; padding: 12px 14px; border-radius: 12px; background: #fff; } .says.bad { color: #b3261e; } .says.good { color: #06793f; }
`;

/** Everybody who has a desk at headquarters, and one franchisee, who must be refused. */
const chosen = (): SandboxPerson[] => [
  ...SANDBOX_PEOPLE.filter(({ place }) => place === '总部'),
  ...SANDBOX_PEOPLE.filter(({ role }) => role === 'supervisor'),
  ...SANDBOX_PEOPLE.filter(({ role }) => role === 'franchisee').slice(0, 1),
];

/** Where one chooses on whose phone a code is confirmed. */
export const confirmPage = ({ code, trouble, done }: Shown): string => `<!doctype html>
<html lang="zh-CN"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>确认登录后台（本机沙箱）</title><style>${STYLE}${MORE_STYLE}</style>
</head><body>
<header><div class="mark" aria-hidden="true">机</div><h1>用谁的手机确认？</h1>
<p>这里是本机沙箱，代替员工手里的小程序。输入电脑上显示的登录码，再点一个人。</p></header>
<main>${said({ trouble, done })}
<form method="post" action="/connect/console">
<section><h2>登录码</h2><input class="code" name="code" value="${escape(code)}" maxlength="9" autocomplete="off" autofocus required aria-label="登录码"></section>
<section><h2>谁来确认</h2><ul>${chosen().map(button).join('')}</ul></section>
</form></main></body></html>`;

const said = ({ trouble, done }: { trouble: string | undefined; done: Shown['done'] }): string => {
  if (trouble !== undefined) return `<p class="says bad" role="alert">${escape(trouble)}</p>`;
  return done ? `<p class="says good" role="status">已用 ${escape(`${done.person.title} ${done.person.code}`)} 的手机确认：${escape(done.browser)}</p>` : '';
};

const button = ({ code, role, title, place }: SandboxPerson): string =>
  `<li><button name="person" value="${escape(code)}"><span class="face ${role}" aria-hidden="true">${title.slice(0, 1)}</span>`
  + `<span class="who"><b>${escape(title)}</b><small>${escape(`${code} · ${place}`)}</small></span></button></li>`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
