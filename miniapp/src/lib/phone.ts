/** `13800001234` → `138 0000 1234`, as it is read aloud. */
export const spokenPhone = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');

/** A Chinese mobile number; spaces and dashes that people type are not counted against them. */
export const asPhone = (typed: string): string => typed.replace(/\D/g, '');
export const isPhone = (typed: string): boolean => /^1[3-9]\d{9}$/.test(asPhone(typed));
