import { type Order, ORDER_STATUS_NAMES, type OrderStatus } from '@zhundan/shared';

/** One step of the picture: done, the one it stands at, or still to come. */
export interface Step {
  readonly status: OrderStatus;
  readonly name: string;
  readonly state: 'done' | 'current' | 'ahead';
  readonly at: string | null;
  readonly byName: string | null;
  readonly note: string | null;
}

const ROAD: readonly OrderStatus[] = ['placed', 'picking', 'shipped', 'completed'];

/** The whole road of an order: what has happened with its hour and person, and what is still ahead. One that was turned down or called off ends there. */
export const stepsOf = ({ status, timeline }: Pick<Order, 'status' | 'timeline'>): Step[] => {
  const wasHeld = timeline.some(({ kind }) => kind === 'held');
  const whole: readonly OrderStatus[] = wasHeld ? ['held', ...ROAD] : ROAD;
  const hasEnded = status === 'cancelled' || status === 'rejected';
  const road = hasEnded ? [...whole.filter((each) => timeline.some((event) => event.kind === each)), status] : whole;
  const reached = road.indexOf(status);
  return road.map((each, index) => {
    const event = [...timeline].reverse().find(({ kind }) => kind === each || STANDS_FOR[kind] === each);
    return {
      status: each,
      name: ORDER_STATUS_NAMES[each],
      state: index < reached ? 'done' : index === reached ? 'current' : 'ahead',
      at: event?.at ?? null, byName: event?.byName ?? null, note: event?.note ?? null,
    };
  });
};

/** Events that brought an order to a status of another name. */
const STANDS_FOR: Partial<Record<Order['timeline'][number]['kind'], OrderStatus>> = { approved: 'placed', released: 'cancelled' };

/** What happens next, in a sentence. */
export const NEXT: Record<OrderStatus, string> = {
  held: '主管正在复核，库存已为您留着；通过后自动推送仓库。',
  placed: '仓库将按仓位拣货，拣货前可以取消。',
  picking: '仓库正在拣货，备齐后马上发车。',
  shipped: '货已在路上，请留意司机电话，收货时当面点数。',
  completed: '已收货。有问题请尽快联系总部。',
  cancelled: '订单已取消，占用的库存已释放。',
  rejected: '主管没有通过这单，占用的库存已释放。原因见下方记录。',
};
