/** A browser has no scanner that works everywhere: the code is typed in instead. */
export const canScan = false;

export const scanBarcode = (): Promise<string | null> => Promise.resolve(null);
