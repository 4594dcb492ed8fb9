import { Textarea, View } from '@tarojs/components';

/** As the contract bounds it. */
const NOTE_MAX = 200;

export const NoteField = ({ note, onChange }: { note: string; onChange: (note: string) => void }) => (
  <View className="note-field">
    <View className="note-field__label">备注（选填）</View>
    <Textarea className="note-field__input" value={note} maxlength={NOTE_MAX} autoHeight placeholder="例如：上午 10 点后送到，卸货走后门" aria-label="备注" onInput={(event) => onChange(event.detail.value)} />
  </View>
);
