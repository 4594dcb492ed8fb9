import { type Address, cleanText, type Gcj02Point, hasLetter } from '@zhundan/shared';
import { useKeptDraft } from '../../../lib/kept-draft';
import { asPhone, isPhone } from '../../../lib/phone';

export interface Fields {
  readonly text: string;
  readonly door: string;
  readonly contactName: string;
  readonly phone: string;
  readonly isDefault: boolean;
  readonly pin: Gcj02Point;
}

export type FieldErrors = Partial<Record<'text' | 'contactName' | 'phone', string>>;

/** What is still missing, in words that stand beside the field. */
export const missingIn = ({ text, contactName, phone }: Fields): FieldErrors => ({
  ...(cleanText(text).length < 2 ? { text: '请填写街道和门牌号，或小区、店名' } : {}),
  ...(hasLetter(contactName) ? {} : { contactName: '请填写收货人姓名' }),
  ...(isPhone(phone) ? {} : { phone: cleanText(phone) ? '手机号应为 11 位数字，请核对' : '请填写收货人手机号' }),
});

/** As the contract takes it. */
export const asInput = (fields: Fields) => ({
  text: cleanText(fields.text), door: cleanText(fields.door), contactName: cleanText(fields.contactName), phone: asPhone(fields.phone),
  isDefault: fields.isDefault, pin: fields.pin,
});

const fieldsOf = (address: Address | null, start: Gcj02Point, first: boolean): Fields =>
  address
    ? { text: address.text, door: address.door, contactName: address.contactName, phone: address.phone, isDefault: address.isDefault, pin: address.pin }
    : { text: '', door: '', contactName: '', phone: '', isDefault: first, pin: start };

/** The fields of the address being written; nothing that fails, and no session that ends, can empty them. */
export const useForm = (address: Address | null, start: Gcj02Point, first: boolean) => {
  const { draft: fields, restored, set, drop } = useKeptDraft(`address:${address?.addressId ?? 'new'}`, fieldsOf(address, start, first));
  return { fields, restored, drop, set: (changed: Partial<Fields>) => set((before) => ({ ...before, ...changed })) };
};
