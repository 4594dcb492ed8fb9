import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useCallback, useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { queryClient, refreshOnce, session } from '../api/index.ts';
import { LoadingRoom } from '../ui/states.tsx';
import { CannotReach } from './cannot-reach.tsx';
import { Mishap } from './mishap.tsx';
import { Shell } from './shell.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { SignIn } from './sign-in.tsx';
import { hearTabs } from './tabs.ts';
import { theme } from './theme.ts';

export const App = () => (
  <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
    <AntApp>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter basename="/console">
          <Mishap><Gate /></Mishap>
        </BrowserRouter>
      </QueryClientProvider>
    </AntApp>
  </ConfigProvider>
);

/** Behind it somebody is signed in, or was until a moment ago. */
const Gate = () => {
  const current = session.use();
  const { cannotReach, ask } = useWhoIsThere();
  useEffect(() => hearTabs((news) => {
    if (news === 'signedIn') void refreshOnce();
    if (news === 'signedOut') session.set(null);
  }), []);
  if (current === 'unknown') return cannotReach ? <CannotReach onRetry={ask} /> : <LoadingRoom />;
  if (current === null) return <SignIn />;
  const isOver = 'ended' in current;
  const { userId, name } = isOver ? current.ended : current.user;
  return <><Shell key={userId} />{isOver ? <SignInAgain name={name} /> : null}</>;
};

/** Asks the server once, at the start. No answer is not “nobody”: a bad network must not sign anybody out. */
const useWhoIsThere = () => {
  const [cannotReach, setCannotReach] = useState(false);
  const ask = useCallback(() => {
    setCannotReach(false);
    void refreshOnce().then((known) => { if (!known && session.get() === 'unknown') setCannotReach(true); });
  }, []);
  useEffect(ask, [ask]);
  return { cannotReach, ask };
};
