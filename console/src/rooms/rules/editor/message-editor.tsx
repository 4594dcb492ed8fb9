import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef } from 'react';

const MESSAGE_CHARS_MAX = 120;

/** What the phone says. Facts are quoted by tapping them: they land where the cursor is. */
export const MessageEditor = ({ message, standIn, example, quotable, trouble, onChange }: {
  message: string; standIn: string; example: string; quotable: readonly { token: string; label: string }[]; trouble: string | null; onChange: (message: string) => void;
}) => {
  const box = useRef<TextAreaRef>(null);
  /** Where the cursor was last; nowhere yet is the end. */
  const cursor = useRef<{ at: number; end: number } | null>(null);
  const insert = (token: string): void => {
    const area = box.current?.resizableTextArea?.textArea;
    const text = message === '' ? standIn : message;
    const { at, end } = message === '' ? { at: text.length, end: text.length } : cursor.current ?? { at: text.length, end: text.length };
    cursor.current = { at: at + token.length, end: at + token.length };
    onChange(text.slice(0, at) + token + text.slice(end));
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(at + token.length, at + token.length);
    });
  };
  return (
    <div>
      <Input.TextArea
        ref={box} aria-label="给门店看的话" value={message} placeholder={`不写就说：${example}`} maxLength={MESSAGE_CHARS_MAX} showCount autoSize={{ minRows: 2, maxRows: 5 }}
        status={trouble === null ? '' : 'error'} onChange={(event) => onChange(event.target.value)}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => { cursor.current = { at: selectionStart, end: selectionEnd }; }}
      />
      {trouble === null ? null : <div className="zd-trouble" role="alert">{trouble}</div>}
      <div className="zd-usual rules-quotes">
        <span className="zd-quiet">点一下引用：</span>
        {quotable.map(({ token, label }) => <button type="button" key={token} onClick={() => insert(token)}>{label}</button>)}
        {message === '' ? null : <Button type="link" size="small" onClick={() => onChange('')}>恢复默认</Button>}
      </div>
    </div>
  );
};
