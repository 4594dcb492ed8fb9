import { LIMITS } from './limits.ts';
import type { SetData } from './instance.ts';

/** What crossed to the view since it was last asked. */
export interface Cost {
  readonly calls: number;
  readonly bytes: number;
  readonly largest: number;
}

const QUIET_MS = 60;
/** A hang ends here; two busy cores are slow. */
const SETTLE_MAX_MS = 60_000;

/** What is going on in a program: requests under way, crossings to the view, and when it all comes to rest. */
export class Activity {
  private setDatas: SetData[] = [];
  private requestsUnderWay = 0;
  private latest = Date.now();

  noteSetData(entry: SetData): void {
    this.latest = Date.now();
    this.setDatas.push(entry);
  }

  /** One more, or one fewer, request; says when there are more at once than WeChat sends. */
  countRequest(by: 1 | -1, flag: (message: string) => void): void {
    this.latest = Date.now();
    this.requestsUnderWay += by;
    if (by === 1 && this.requestsUnderWay > LIMITS.requestsAtOnce) flag(`more than ${LIMITS.requestsAtOnce} requests at once`);
  }

  /** What was sent to the view since the last call of this. */
  cost(): Cost {
    const entries = this.setDatas;
    this.setDatas = [];
    return { calls: entries.length, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0), largest: Math.max(0, ...entries.map(({ bytes }) => bytes)) };
  }

  /** Until no request is under way and nothing was drawn for a moment. */
  settle(): Promise<void> {
    this.latest = Date.now();
    return this.until(() => this.requestsUnderWay === 0 && Date.now() - this.latest >= QUIET_MS);
  }

  /** Until something is so; throws when it does not come about. */
  async until(holds: () => boolean): Promise<void> {
    const started = Date.now();
    while (!holds()) {
      if (Date.now() - started > SETTLE_MAX_MS) throw new Error(`waited ${SETTLE_MAX_MS} ms in vain`);
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
  }
}
