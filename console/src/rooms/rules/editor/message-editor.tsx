import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef } from 'react';

const MESSAGE_CHARS_MAX = 120;

/** What the phone says. Facts are quoted by tapping them: they land where the cursor is. */
export const MessageEditor = ({ message, standIn, example, quotable, trouble, onChange }: {
  message: string; standIn: string; example: string; quotable: readonly { token: string; label: string }[]; trouble: string | null; onChange: (message: string) => void;
}) => {
  const box = useRef<TextAreaRef>(null);
  const insert = (token: string): void => {
    const area = box.current?.resizableTextArea?.textArea;
    const text = message === '' ? standIn : message;
    const at = message === '' ? text.length : area?.selectionStart ?? text.length;
    const end = message === '' ? text.length : area?.selectionEnd ?? at;
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
