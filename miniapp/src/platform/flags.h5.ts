/** `disabled` and its like, as a component takes them: a browser takes the mere presence of one for true. */
export const flags = <Flags extends Readonly<Record<string, boolean>>>(all: Flags): Partial<Flags> =>
  Object.fromEntries(Object.entries(all).filter(([, isSet]) => isSet)) as Partial<Flags>;
