import { useEffect, useRef } from 'react';

interface BackClosesProps { readonly onBack: () => void }

/** Marks the entry of the history that stands for something lying over the page. */
const MARK = 'over-the-page';
/** Who closes something by going elsewhere has gone by then. */
const SETTLED_MS = 400;

const isMarked = (): boolean => (window.history.state as Record<string, unknown> | null)?.[MARK] === true;

/** What back closes next; the one opened last lies on top. */
const open: (() => void)[] = [];
/** The entry that the history stood on before the event at hand. */
let stoodOnMark = isMarked();
/** A step back of our own, which nobody else is to hear of. */
let tidying = false;

// Loaded, and listening, before the router: of what happens here it must not hear.
window.addEventListener('popstate', (event) => {
  const left = stoodOnMark;
  stoodOnMark = isMarked();
  const close = open.pop();
  if (close || tidying || stoodOnMark) event.stopImmediatePropagation();
  tidying = false;
  if (close) close();
  // Back onto the mark of something that was closed when its page was left: on to the page itself.
  else if (stoodOnMark && !left) window.history.back();
}, true);

/** Lives as long as something lies over the page: back then closes that, and does not leave the page. */
export const BackCloses = ({ onBack }: BackClosesProps) => {
  const close = useRef(onBack);
  close.current = onBack;
  useEffect(() => {
    const own = () => close.current();
    open.push(own);
    window.history.pushState({ ...(window.history.state as object | null), [MARK]: true }, '');
    stoodOnMark = true;
    return () => {
      const at = open.indexOf(own);
      if (at < 0) return; // back closed it, and took the mark away
      open.splice(at, 1);
      setTimeout(() => {
        if (!isMarked() || open.length > 0) return;
        tidying = true;
        window.history.back();
      }, SETTLED_MS);
    };
  }, []);
  return null;
};
