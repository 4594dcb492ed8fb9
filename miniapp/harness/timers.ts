/** The timers of one realm, so that closing it leaves none behind. */
export class Timers {
  private readonly alive = new Set<NodeJS.Timeout>();

  /** What the realm gets in place of Node's own. */
  readonly globals = {
    setTimeout: (callback: (...parts: unknown[]) => void, ms?: number, ...parts: unknown[]) => {
      const timer = setTimeout(() => {
        this.alive.delete(timer);
        callback(...parts);
      }, ms);
      this.alive.add(timer);
      return timer;
    },
    setInterval: (callback: (...parts: unknown[]) => void, ms?: number, ...parts: unknown[]) => {
      const timer = setInterval(callback, ms, ...parts);
      this.alive.add(timer);
      return timer;
    },
    clearTimeout: (timer?: NodeJS.Timeout) => this.clear(timer),
    clearInterval: (timer?: NodeJS.Timeout) => this.clear(timer),
  };

  clearAll(): void {
    for (const timer of this.alive) clearTimeout(timer);
    this.alive.clear();
  }

  private clear(timer?: NodeJS.Timeout): void {
    if (!timer) return;
    clearTimeout(timer);
    this.alive.delete(timer);
  }
}
