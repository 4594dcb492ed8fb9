/** Digits only: WeChat leaves out what else is pasted, and the country code that stays is read off. */
export const phoneField = { type: 'number' } as const;
