import { Typography } from 'antd';
import type { ReactNode } from 'react';

/** A room's page: what it is called, one sentence on what it is for, what can be done, and below it the rest. */
export const Page = ({ title, about, actions, children }: { title: ReactNode; about?: ReactNode; actions?: ReactNode; children: ReactNode }) => (
  <div className="zd-page">
    <header className="zd-page-head">
      <div>
        <Typography.Title level={1} className="zd-page-title">{title}</Typography.Title>
        {about === undefined ? null : <div className="zd-quiet">{about}</div>}
      </div>
      {actions === undefined ? null : <div className="zd-page-actions">{actions}</div>}
    </header>
    {children}
  </div>
);

/** A white sheet on the page, with an optional heading. */
export const Sheet = ({ title, extra, children, flush = false }: { title?: ReactNode; extra?: ReactNode; children: ReactNode; flush?: boolean }) => (
  <section className={flush ? 'zd-sheet zd-flush' : 'zd-sheet'}>
    {title === undefined ? null : <div className="zd-sheet-head"><h2>{title}</h2>{extra}</div>}
    {children}
  </section>
);

/** A row of filters above a list. */
export const Filters = ({ children }: { children: ReactNode }) => <div className="zd-filters" role="search">{children}</div>;

/** Heard, not seen: what the place says to the eye. */
export const Spoken = ({ children }: { children: ReactNode }) => <span className="zd-spoken">{children}</span>;
