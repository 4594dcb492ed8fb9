import { useEffect, useRef } from 'react';

interface BackClosesProps { readonly onBack: () => void }

/** How many things lie over the page at an entry of the history. */
const DEPTH = 'over-the-page';
/** Who closes something by going elsewhere has gone by then; nobody presses back as fast. */
const SETTLED_MS = 60;

const depth = (): number => Number((window.history.state as Record<string, unknown> | null)?.[DEPTH] ?? 0);

/** What back closes, the one on top last. */
const open: (() => void)[] = [];
/** A step back of our own, which nobody else is to hear of. */
let tidying = false;

// Loaded, and listening, before the router, which must not hear of steps that leave no page.
window.addEventListener('popstate', (event) => {
  const landed = depth();
  if (tidying) {
    tidying = false;
    event.stopImmediatePropagation();
  } else if (open.length > landed) {
    event.stopImmediatePropagation();
    open.pop()?.();
  } else if (open.length < landed) {
    // The entry of something that was closed when its page was left: on to the page itself.
    event.stopImmediatePropagation();
    window.history.back();
  }
}, true);

/** Lives as long as something lies over the page: back then closes that, and does not leave the page. */
export const BackCloses = ({ onBack }: BackClosesProps) => {
  const close = useRef(onBack);
  close.current = onBack;
  useEffect(() => {
    const own = () => close.current();
    open.push(own);
    window.history.pushState({ ...(window.history.state as object | null), [DEPTH]: open.length }, '');
    return () => {
      const at = open.indexOf(own);
      if (at < 0) return; // back closed it, and took its entry away
      open.splice(at, 1);
      setTimeout(() => {
        if (depth() !== open.length + 1) return;
        tidying = true;
        window.history.back();
      }, SETTLED_MS);
    };
  }, []);
  return null;
};
