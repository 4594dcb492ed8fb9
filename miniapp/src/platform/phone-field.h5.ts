/** The browser empties a number field in which somebody pastes +86 or a dash; a telephone field has the same keys and keeps it. */
export const phoneField = { type: 'text', nativeProps: { type: 'tel' } } as const;
