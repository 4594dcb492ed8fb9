import { useMutation, useQueryClient } from '@tanstack/react-query';
import { contracts, craftDayFullDetails, type MovedPromise } from '@zhundan/shared';
import { App } from 'antd';
import { callOrThrow, keyOf, newRequestId, type Refused, type RefusedReply, useRead, useWho, useWrite } from '../../api/index.ts';
import { spokenDay } from '../../lib/dates.ts';
import { afterMove, type Board, type Move } from './model.ts';

/** Others plan, too: what they moved is there within half a minute. */
const EVERY_MS = 30_000;

export interface Window {
  readonly from: string | null;
  readonly days: number;
}

const inputOf = ({ from, days }: Window) => ({ ...(from === null ? {} : { from }), days });

export const useBoard = (window: Window) => useRead(contracts.getCraftBoard, inputOf(window), { everyMs: EVERY_MS, keepPrevious: true });

export const useMayPlan = (): boolean => {
  const { role } = useWho();
  return role === 'craft' || role === 'admin';
};

/** Says which stores were told of which dates. */
const useTellMoved = () => {
  const { message } = App.useApp();
  return (moved: readonly MovedPromise[], done: string) => {
    const [first] = moved;
    if (!first) return void message.success(done);
    const which = moved.length === 1 ? `${first.orderNo} 改为 ${spokenDay(first.to)} 可交` : `${moved.length} 个交货日有变动`;
    return void message.success(`${done}，${which}，已通知门店`, 5);
  };
};

const refusalWords = ({ code, message, details }: RefusedReply): string => {
  const full = code === 'CRAFT_DAY_FULL' ? craftDayFullDetails.safeParse(details) : null;
  return full?.success ? `这一天只剩 ${full.data.freeMinutes} 分钟，放不下。请换一天或换一条产线，也可以只移一部分。` : message;
};

/** Moves a booking: on the board at once, back where it was when it is refused. */
export const useMove = (window: Window) => {
  const client = useQueryClient();
  const { message } = App.useApp();
  const tell = useTellMoved();
  const key = keyOf(contracts.getCraftBoard, inputOf(window));
  return useMutation<{ moved: MovedPromise[] }, Refused, Move, { before: Board | undefined }>({
    mutationFn: ({ booking, toLineId, toDay, minutes }) => callOrThrow(contracts.moveBooking, {
      requestId: newRequestId(), bookingId: booking.bookingId, version: booking.version, toLineId, toDay, minutes,
    }),
    onMutate: async (move) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<Board>(key);
      if (before) client.setQueryData(key, afterMove(before, move));
      return { before };
    },
    onError: ({ refusal }, _, context) => {
      if (context?.before) client.setQueryData(key, context.before);
      void message.error(refusalWords(refusal), 5);
    },
    onSuccess: ({ moved }, { toDay }) => tell(moved, `已移到 ${spokenDay(toDay)}`),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(contracts.getCraftBoard) }),
  });
};

const touches = [contracts.getCraftBoard];

export const useMarkDowntime = (onMarked: (moved: readonly MovedPromise[]) => void) => {
  const tell = useTellMoved();
  return useWrite(contracts.markDowntime, { touches, onDone: ({ moved }) => { tell(moved, '已标记停机'); onMarked(moved); } });
};

export const useClearDowntime = () => {
  const { message } = App.useApp();
  return useWrite(contracts.clearDowntime, {
    touches, onDone: () => void message.success('已恢复产能，已承诺的交货日不变'), onRefused: (refusal) => void message.error(refusal.message),
  });
};

export const useSetHoliday = (onSet: () => void) => {
  const tell = useTellMoved();
  return useWrite(contracts.setCraftHoliday, { touches, onDone: ({ moved }) => { tell(moved, '已保存'); onSet(); } });
};

export const usePlanLine = () => {
  const { message } = App.useApp();
  const tell = useTellMoved();
  return useWrite(contracts.planOrderLine, { touches, onDone: ({ moved }) => tell(moved, '已排产'), onRefused: (refusal) => void message.error(refusal.message) });
};
