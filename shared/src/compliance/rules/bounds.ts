/** The bounds of facts. Those of an order are the contract's; they are said again here so that the phone need not load it for a number. */
export const ORDER_LINES_MAX = 200, QTY_MAX = 1_000_000, RECENT_ORDERS_MAX = 1_000, STORE_DAYS_MAX = 36_500;
