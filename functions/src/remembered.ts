/** Asks at most once in so many seconds; who comes while it is asking waits for the same answer. */
export const remembered = <Answer>(ask: () => Promise<Answer>, seconds: number, now: () => number = Date.now): (() => Promise<Answer>) => {
  let last: { readonly answer: Promise<Answer>; readonly at: number } | undefined;
  return () => {
    if (!last || now() - last.at >= seconds * 1000) last = { answer: ask(), at: now() };
    return last.answer;
  };
};
