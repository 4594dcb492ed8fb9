import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui';

interface EditLineProps {
  readonly text: string;
  /** Why it should be written anew. */
  readonly title: string;
  readonly busy: boolean;
  readonly onDone: (text: string) => void;
}

/** A line written anew where it stands, and looked for again. */
export const EditLine = ({ text, title, busy, onDone }: EditLineProps) => {
  const [typed, setTyped] = useState(text);
  const done = () => typed.trim() !== '' && onDone(typed);
  return (
    <View className="paste-row__question">
      <View className="paste-row__why">{title}</View>
      <View className="paste-row__choices">
        <Input className="paste-row__input paste-row__input--wide" value={typed} maxlength={120} confirmType="search" placeholder="品名 规格 数量" aria-label={title} onInput={(event) => setTyped(event.detail.value)} onConfirm={done} />
        <Button size="s" busy={busy} disabled={typed.trim() === ''} onTap={done}>查找</Button>
      </View>
    </View>
  );
};
