/** Whole fen (分), the only money in this system. A plain integer: JSON, SQL `bigint` and arithmetic agree on it. */
export type Fen = number;

/** ¥10,000,000,000.00. Far above any order, far below 2^53, so sums of a page of them stay exact. */
export const MONEY_MAX_FEN = 1_000_000_000_000;

/** Unit price times quantity, exact. Throws when the product leaves the range: that is a bug, not a user's mistake. */
export const multiply = (unit: Fen, qty: number): Fen => bounded(unit * qty);

export const sum = (amounts: readonly Fen[]): Fen => bounded(amounts.reduce((total, each) => total + each, 0));

/** `1234567` → `¥12,345.67`. Keeps both decimals, as on an invoice. */
export const formatFen = (amount: Fen): string => {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${sign}¥${yuan}.${digits.slice(-2)}`;
};

const bounded = (amount: number): Fen => {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > MONEY_MAX_FEN) {
    throw new RangeError(`not an amount in whole fen: ${amount}`);
  }
  return amount;
};
