import { Input, View } from '@tarojs/components';
import { phoneField } from '../../../platform/phone-field';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly maxlength: number;
  readonly kind?: 'text' | 'phone';
  readonly error?: string | undefined;
  readonly onInput: (value: string) => void;
  readonly onFocus?: () => void;
}

/** A label, a line to write on, and what is wrong with it. */
export const Field = ({ id, label, value, placeholder, maxlength, kind = 'text', error, onInput, onFocus }: FieldProps) => (
  <View className={`field${error ? ' field--wrong' : ''}`}>
    <View className="field__row">
      <View className="field__label">{label}</View>
      <Input id={id} className="field__input" {...(kind === 'phone' ? phoneField : { type: 'text' as const })} value={value} placeholder={placeholder} maxlength={maxlength} aria-label={label} onInput={(event) => onInput(event.detail.value)} {...(onFocus ? { onFocus } : {})} />
    </View>
    {error ? <View className="field__error" aria-role="alert">{error}</View> : null}
  </View>
);
