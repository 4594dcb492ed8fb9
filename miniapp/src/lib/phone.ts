import { cleanText, readMobile } from '@zhundan/shared';

/** `13800001234` → `138 0000 1234`, as it is read aloud. */
export const spokenPhone = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');

/** The mobile number in what was typed or pasted, as the contract reads it; what is none stays as it was typed. */
export const asPhone = (typed: string): string => readMobile(typed) ?? cleanText(typed);
export const isPhone = (typed: string): boolean => readMobile(typed) !== null;
