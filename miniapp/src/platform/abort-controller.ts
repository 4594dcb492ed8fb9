/**
 * A minimal AbortController for WeChat's logic layer, which has none. TanStack Query creates one per request and only
 * listens for `abort`; this covers exactly that. The H5 build uses the browser's own.
 */
type Listener = () => void;

class Signal {
  aborted = false;
  reason: unknown = undefined;
  onabort: Listener | null = null;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Fires once; later calls change nothing, as in browsers. */
  fire(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason ?? Object.assign(new Error('aborted'), { name: 'AbortError' });
    this.onabort?.();
    this.listeners.forEach((listener) => listener());
  }
}

export class AbortController {
  readonly signal = new Signal();

  abort(reason?: unknown): void {
    this.signal.fire(reason);
  }
}
