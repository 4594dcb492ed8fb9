import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { BrowserRouter } from 'react-router';
import { queryClient, refreshOnce, session } from '../api/index.ts';
import { LoadingRoom } from '../ui/states.tsx';
import { Mishap } from './mishap.tsx';
import { Shell } from './shell.tsx';
import { SignIn } from './sign-in.tsx';
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

/** Behind it somebody is signed in. */
const Gate = () => {
  const current = session.use();
  useEffect(() => {
    if (current === 'unknown') void refreshOnce().then((known) => { if (!known) session.set(null); });
  }, [current]);
  if (current === 'unknown') return <LoadingRoom />;
  return current === null ? <SignIn /> : <Shell key={current.user.userId} />;
};
