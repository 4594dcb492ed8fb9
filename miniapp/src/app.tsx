import { QueryClientProvider } from '@tanstack/react-query';
import type { PropsWithChildren } from 'react';
import { queryClient, watchNetwork } from './api';
import { watchCartBadge } from './features/cart';
import { watchSession } from './features/session';
// Reads and cleans the address that WeChat's sign-in comes back to, before the router sees it.
import './platform/sign-in';
import './platform/stand-ins';
import './platform/back';
import './platform/frame';
import './platform/roles';
import './tokens/tokens.scss';
import './app.scss';

watchNetwork();
watchCartBadge();
watchSession();

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
