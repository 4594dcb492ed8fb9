import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchNetwork } from './api/index.ts';
import { App } from './app/app.tsx';
import './app/console.css';
import { reloadWhenOutdated } from './app/newer-version.ts';

watchNetwork();
reloadWhenOutdated();
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
