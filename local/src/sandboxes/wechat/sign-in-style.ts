/** Of the sign-in page. Large targets, system fonts, nothing loaded from elsewhere. */
export const STYLE = `
:root { --ink: #181818; --soft: #767676; --line: #ececec; --green: #07a85a; --ground: #f4f5f4; }
* { box-sizing: border-box; margin: 0; }
body { background: var(--ground); color: var(--ink); font: 17px/1.45 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  max-width: 480px; margin: 0 auto; padding: 0 16px calc(24px + env(safe-area-inset-bottom)); }
header { text-align: center; padding: 36px 8px 20px; }
.mark { width: 60px; height: 60px; margin: 0 auto 14px; border-radius: 16px; background: var(--green); color: #fff; font-size: 28px; line-height: 60px; font-weight: 600; }
h1 { font-size: 22px; font-weight: 600; }
header p { margin-top: 8px; color: var(--soft); font-size: 14px; }
h2 { font-size: 14px; font-weight: 500; color: var(--soft); margin: 20px 4px 8px; }
ul { list-style: none; padding: 0; background: #fff; border-radius: 14px; overflow: hidden; }
li + li a { border-top: 1px solid var(--line); }
a { display: flex; align-items: center; gap: 14px; padding: 13px 16px; min-height: 68px; color: inherit; text-decoration: none; }
a:active { background: #f0f3f1; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--green); outline-offset: -3px; }
.face { flex: none; width: 42px; height: 42px; border-radius: 12px; color: #fff; font-weight: 600; text-align: center; line-height: 42px; background: #566a7f; }
.face.franchisee { background: #d9722e; } .face.sales { background: #3276c9; } .face.supervisor { background: #6a58b8; } .face.newcomer { background: var(--green); }
.who b { display: block; font-weight: 500; } .who small { color: var(--soft); font-size: 13px; }
details { margin-top: 8px; }
summary { cursor: pointer; padding: 12px 4px; color: var(--green); font-size: 15px; min-height: 44px; }
footer { margin-top: 24px; text-align: center; }
.decline { display: inline-flex; min-height: 44px; padding: 10px 24px; color: var(--soft); font-size: 15px; }
`;
