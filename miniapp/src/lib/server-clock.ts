/**
 * What time it is on the server. Phones' clocks are off by minutes, some by days: an instant that came from the server is
 * never compared with the phone's own. Until the first answer of a start there is nothing better than the phone's.
 */
let aheadMs = 0;

/** The server's now, in milliseconds since the epoch; off by a second and what the last answer took. */
export const serverNow = (): number => Date.now() + aheadMs;

/** Learns from the `Date` that every answer bears. Header names come as the server wrote them, or in small letters. */
export const learnServerTime = (header: Readonly<Record<string, unknown>> | undefined): void => {
  const said = Date.parse(String(header?.['date'] ?? header?.['Date'] ?? ''));
  if (!Number.isNaN(said)) aheadMs = said - Date.now();
};
