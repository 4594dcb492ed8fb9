/**
 * A v4 UUID for an idempotency key. WeChat's logic layer has no `crypto`; keys must be unique, not secret, and 122 bits
 * of Math.random with the clock mixed in are that.
 */
export const newRequestId = (now: number = Date.now()): string => {
  let clock = now;
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const random = (clock + Math.random() * 16) % 16 | 0;
    clock = Math.floor(clock / 16);
    return (place === 'x' ? random : (random & 0x3) | 0x8).toString(16);
  });
};
