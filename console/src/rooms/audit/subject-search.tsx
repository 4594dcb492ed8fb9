import { Input } from 'antd';
import { useState } from 'react';

/** Searches when asked to: by Enter, by the button, or when it is cleared. */
export const SubjectSearch = ({ subject, onSearch }: { subject: string; onSearch: (subject: string) => void }) => {
  const [typed, setTyped] = useState(subject);
  return (
    <Input.Search
      allowClear className="audit-search" placeholder="订单号、门店号或版本开头" aria-label="关于" value={typed} maxLength={100}
      onChange={(event) => setTyped(event.target.value)} onSearch={(value) => onSearch(value.trim())}
    />
  );
};
