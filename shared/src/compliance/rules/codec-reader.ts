/** What ends a field, an item of a list, a part of an item, a category of a chain. */
export const FIELD = '|', ITEM = ';', PART = ',', CATEGORY = '/';
export const NOBODY_KNOWS = '~';

const ZERO = 48, NINE = 57;

/** Reads what facts-codec.ts wrote, once from left to right: splitting made more of the work than the facts did. */
export class Reader {
  private at: number;
  private readonly text: string;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** Up to the next such end, which is passed. */
  word(end: string): string {
    const { text, at } = this;
    const stop = text.indexOf(end, at);
    if (stop < 0) this.fail();
    this.at = stop + 1;
    return text.slice(at, stop);
  }

  /** A whole number up to such an end, which is passed. */
  int(end: string): number {
    const { text } = this;
    let { at } = this;
    const first = at;
    let value = 0;
    let code = text.charCodeAt(at);
    while (code >= ZERO && code <= NINE) {
      value = value * 10 + (code - ZERO);
      at += 1;
      code = text.charCodeAt(at);
    }
    if (at === first) this.fail();
    this.at = at;
    this.pass(end);
    return value;
  }

  flag(end: string): boolean {
    return this.int(end) === 1;
  }

  /** Whether this comes next; if so it is passed. */
  comes(what: string): boolean {
    if (this.text.charAt(this.at) !== what) return false;
    this.at += 1;
    return true;
  }

  pass(what: string): void {
    if (!this.comes(what)) this.fail();
  }

  isAtEnd(): boolean {
    return this.at === this.text.length;
  }

  fail(): never {
    throw new Error(`These are no facts of a version that is known, or cut off at ${this.at}: ${this.text.slice(0, 40)}`);
  }
}
