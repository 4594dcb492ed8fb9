/** `F017-261123-004-8` → its groups, each short enough to be said in one breath. */
export const groupsOf = (orderNo: string): string[] => orderNo.split('-');

/** For a screen reader: digit by digit, a pause between groups. */
export const readAloud = (orderNo: string): string => groupsOf(orderNo).map((group) => [...group].join(' ')).join('，');
