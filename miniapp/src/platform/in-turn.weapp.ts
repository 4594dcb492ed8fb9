/** A mini-program is alone with what it keeps: nobody else has to be waited for. */
export const inTurn = <T>(_name: string, work: () => Promise<T>): Promise<T> => work();

/** Nobody else writes here. */
export const onKeptElsewhere = (_name: string, _tell: () => void): void => undefined;
