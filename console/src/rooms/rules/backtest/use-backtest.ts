import { type Backtest, contracts, type Rule } from '@zhundan/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, newRequestId } from '../../../api/index.ts';
import { same } from '../model/draft.ts';
import type { KeptBacktest } from '../model/keeping.ts';
import { troubleIn } from '../model/trouble.ts';

interface Running { readonly backtest: Backtest | null; readonly isRunning: boolean; readonly trouble: string | null }

const IDLE: Running = { backtest: null, isRunning: false, trouble: null };

/**
 * Runs a backtest: begins it, then calls for the next seconds of it until it is done. What was begun is remembered with
 * the draft, so that a page that was closed in the middle goes on where the server stands.
 */
export const useBacktest = (kept: KeptBacktest | null, keep: (backtest: KeptBacktest | null) => void) => {
  const [state, setState] = useState<Running>(IDLE);
  const turn = useRef(0); // whoever began last goes on; the others stop

  const carryOn = useCallback(async (backtestId: string, mine: number): Promise<void> => {
    setState((before) => ({ ...before, isRunning: true, trouble: null }));
    for (;;) {
      const reply = await call(contracts.advanceBacktest, { backtestId });
      if (turn.current !== mine) return;
      if (!reply.ok) return setState((before) => ({ ...before, isRunning: false, trouble: reply.refusal.message }));
      setState({ backtest: reply.data, isRunning: reply.data.finishedAt === null, trouble: null });
      if (reply.data.finishedAt !== null) return;
    }
  }, []);

  const keptId = kept?.backtestId;
  const known = useRef<string | undefined>(undefined); // the one that this page has begun or taken up
  useEffect(() => {
    if (keptId === undefined || known.current === keptId) return;
    known.current = keptId;
    void carryOn(keptId, turn.current += 1);
  }, [keptId, carryOn]);
  useEffect(() => () => {
    turn.current += 1;
    known.current = undefined;
  }, []);

  const start = async (rules: readonly Rule[], days: number): Promise<void> => {
    const mine = turn.current += 1;
    setState({ backtest: null, isRunning: true, trouble: null });
    const reply = await call(contracts.startBacktest, { requestId: newRequestId(), rules: [...rules], days });
    if (turn.current !== mine) return;
    if (!reply.ok) return setState({ backtest: null, isRunning: false, trouble: troubleIn(reply.refusal) });
    known.current = reply.data.backtestId;
    keep({ backtestId: reply.data.backtestId, rules: JSON.stringify(rules), days });
    await carryOn(reply.data.backtestId, mine);
  };

  return { ...state, start, resume: () => (kept ? carryOn(kept.backtestId, turn.current += 1) : Promise.resolve()) };
};

/** Whether a kept backtest is about these rules. */
export const isAbout = (kept: KeptBacktest | null, rules: readonly Rule[]): boolean => kept !== null && same(JSON.parse(kept.rules), rules);
