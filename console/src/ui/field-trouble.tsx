import type { ReactNode } from 'react';

/** What is wrong with a field, under it; the field names it by `aria-describedby`. */
export const FieldTrouble = ({ id, trouble, children }: { id: string; trouble: string | undefined; children: ReactNode }) => (
  <div className="zd-field">
    {children}
    <div id={id} role="alert" className={trouble === undefined ? undefined : 'zd-field-trouble'}>{trouble}</div>
  </div>
);
