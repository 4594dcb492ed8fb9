import { focusManager } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { queryClient } from '../api/index.ts';
import { SignIn } from './sign-in.tsx';

/**
 * Over everything that lies open, which nobody can see, reach or hear read out meanwhile. Nothing below is taken down: whoever comes back
 * finds each form, drawer and dialog as it was, and the cursor where it stood.
 */
export const SignInAgain = ({ name }: { name: string }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const cursor = document.activeElement;
    const below = [...document.body.children].filter((each): each is HTMLElement => each instanceof HTMLElement && each !== place.current);
    for (const each of below) each.inert = true;
    focusManager.setFocused(false); // nothing below asks again by itself
    return () => {
      for (const each of below) each.inert = false;
      focusManager.setFocused(undefined);
      void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
      if (cursor instanceof HTMLElement) cursor.focus();
    };
  }, []);
  return createPortal(<div ref={place} className="zd-again"><SignIn why={`${name}，您的登录已过期。重新登录后接着做，没提交的内容都还在。`} /></div>, document.body);
};
