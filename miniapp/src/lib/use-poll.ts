import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/**
 * Runs `ask` every so often while the page is in front, one at a time, and at once when somebody comes back to it. Off
 * while `everyMs` is null. It waits for the answer before it counts the next pause: a slow network is not asked faster.
 */
export const usePoll = (ask: () => Promise<unknown>, everyMs: number | null): void => {
  const [visible, setVisible] = useState(true);
  const wasHidden = useRef(false);
  useDidShow(() => setVisible(true));
  useDidHide(() => {
    wasHidden.current = true;
    setVisible(false);
  });

  const latest = useRef(ask);
  latest.current = ask;

  useEffect(() => {
    if (!visible || everyMs === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const again = () => {
      if (!over) timer = setTimeout(() => void round(), everyMs);
    };
    const round = async () => {
      await latest.current();
      again();
    };
    if (wasHidden.current) void round();
    else again();
    wasHidden.current = false;
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [visible, everyMs]);
};
