import { contracts, type Output } from '@zhundan/shared';
import { Button, QRCode, Spin } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { call, session } from '../api/index.ts';
import { BrandMark } from './brand-mark.tsx';
import { hearTabs, tellTabs } from './tabs.ts';
import { useTitle } from './use-title.ts';

const POLL_MS = 1_500, QR_PX = 208;

type Shown = Output<typeof contracts.startConsoleSignIn>;
type State = { readonly is: 'asking' } | { readonly is: 'shown'; readonly shown: Shown } | { readonly is: 'stopped'; readonly why: string };

/** A code that somebody confirms on their phone. Who has confirmed it is signed in here, and nowhere else. */
export const SignIn = ({ why }: { why?: string }) => {
  useTitle('登录');
  const { state, begin } = useSignIn();
  return (
    <main className="zd-sign-in">
      <div className="zd-sign-in-card">
        <div className="zd-sign-in-brand"><BrandMark /><h1>准单 · 总部后台</h1></div>
        {why === undefined ? null : <p role="alert">{why}</p>}
        <div className="zd-sign-in-qr">
          {state.is === 'shown'
            ? <QRCode value={state.shown.qr} size={QR_PX} type="svg" bordered={false} aria-label="登录二维码" />
            : state.is === 'asking' ? <Spin /> : <Button type="primary" size="large" onClick={begin}>换一个</Button>}
        </div>
        {state.is === 'shown' ? <Hint code={state.shown.code} /> : null}
        {state.is === 'stopped' ? <p role="alert" className="zd-sign-in-why">{state.why}</p> : null}
      </div>
    </main>
  );
};

const Hint = ({ code }: { code: string }) => (
  <>
    <p>打开小程序“准单”，进入<b>登录总部后台</b>，扫上面的码</p>
    <p className="zd-quiet">不方便扫码？在那里输入登录码</p>
    <output className="zd-sign-in-code" aria-label={`登录码 ${[...code].join(' ')}`}>{code.slice(0, 3)}<i />{code.slice(3)}</output>
  </>
);

const useSignIn = () => {
  const [state, setState] = useState<State>({ is: 'asking' });

  const begin = useCallback(() => {
    setState({ is: 'asking' });
    void call(contracts.startConsoleSignIn, {}).then((reply) => {
      setState(reply.ok ? { is: 'shown', shown: reply.data } : { is: 'stopped', why: reply.refusal.message });
      if (reply.ok) tellTabs('codeShown');
    });
  }, []);
  useEffect(() => whenSeen(begin), [begin]);
  useEffect(() => hearTabs((news) => { if (news === 'codeShown') setState({ is: 'stopped', why: '另一个窗口正在登录，登录后这里会自动打开。' }); }), []);

  useEffect(() => {
    if (state.is !== 'shown') return;
    let isOver = false;
    const poll = async (): Promise<void> => {
      const reply = await call(contracts.pollConsoleSignIn, {});
      if (isOver) return;
      if (reply.ok && reply.data.status === 'signedIn') {
        tellTabs('signedIn');
        return session.set(reply.data.session);
      }
      if (!reply.ok && !MAY_PASS.has(reply.refusal.code)) return setState({ is: 'stopped', why: reply.refusal.message });
      timer = setTimeout(() => void poll(), POLL_MS);
    };
    let timer = setTimeout(() => void poll(), POLL_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [state]);

  return { state, begin };
};

/** A tab in the background waits: the code that it would show is one that nobody sees, and ends the one that somebody does. */
const whenSeen = (run: () => void): (() => void) => {
  if (document.visibilityState === 'visible') {
    run();
    return () => undefined;
  }
  const look = (): void => { if (document.visibilityState === 'visible') stop(); };
  const stop = (): void => { document.removeEventListener('visibilitychange', look); run(); };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
};

/** While these last, the code on the screen is still good. */
const MAY_PASS: ReadonlySet<string> = new Set(['OFFLINE', 'TIMEOUT', 'SERVICE_UNAVAILABLE', 'INTERNAL', 'RATE_LIMITED']);
