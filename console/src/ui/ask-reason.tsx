import { cleanLines } from '@zhundan/shared';
import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';

interface AskReasonProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, said before it does. */
  readonly children?: ReactNode;
  /** What the button says: the verb itself. */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly placeholder?: string;
  /** Where no reason is asked for, say false. */
  readonly required?: boolean;
  /** Reasons that are given often; one click writes them. */
  readonly usual?: readonly string[];
  readonly busy?: boolean;
  /** What the server said to the last try. */
  readonly trouble?: string | null;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

const REASON_CHARS_MAX = 300;

/** Asks “why?” before something that others will read about, and does it once. */
export const AskReason = ({
  open, title, children, confirm, danger = false, placeholder = '请写明原因，会留在操作记录里', required = true, usual, busy = false, trouble, onConfirm, onCancel,
}: AskReasonProps) => {
  const [reason, setReason] = useState('');
  const isMissing = required && cleanLines(reason) === '';
  return (
    <Modal
      open={open} title={title} okText={confirm} cancelText="取消" destroyOnHidden maskClosable={false} afterClose={() => setReason('')}
      okButtonProps={{ danger, disabled: isMissing, loading: busy }} onOk={() => onConfirm(cleanLines(reason))} onCancel={onCancel}
    >
      {children}
      {usual === undefined ? null : (
        <div className="zd-usual">
          {usual.map((each) => <button type="button" key={each} onClick={() => setReason(each)}>{each}</button>)}
        </div>
      )}
      <Input.TextArea
        autoFocus aria-label="原因" value={reason} onChange={(event) => setReason(event.target.value)} placeholder={placeholder}
        maxLength={REASON_CHARS_MAX} showCount autoSize={{ minRows: 3, maxRows: 8 }}
        onPressEnter={(event) => { if ((event.ctrlKey || event.metaKey) && !isMissing && !busy) onConfirm(cleanLines(reason)); }}
      />
      {trouble ? <p className="zd-trouble" role="alert">{trouble}</p> : null}
    </Modal>
  );
};
