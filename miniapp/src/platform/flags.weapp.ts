/** `disabled` and its like, as a component takes them: the mini-program is told true or false each time, for what is left out may count as true. */
export const flags = <Flags extends Readonly<Record<string, boolean>>>(all: Flags): Partial<Flags> => all;
