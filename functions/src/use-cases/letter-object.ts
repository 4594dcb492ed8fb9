/** Where a file of a letter lies: the store comes from who asks, so nobody names a place of another store. */
export const objectNameOf = (storeId: string, letterId: string, place: number): string => `${storeId}/${letterId}/${place}`;
