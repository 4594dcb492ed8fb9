const KEY = 'zhundan:reloaded-at';
/** A page that was just loaded anew and still misses a part has another trouble than its age. */
const AGAIN_MS = 30_000;

/**
 * A page that stayed open over a deployment asks for parts that are no longer there: it is loaded anew, once. What was
 * typed into a room that had not opened yet is nothing.
 */
export const reloadWhenOutdated = (): void => addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem(KEY) ?? 0);
  if (Date.now() - last < AGAIN_MS) return;
  event.preventDefault();
  sessionStorage.setItem(KEY, String(Date.now()));
  location.reload();
});
