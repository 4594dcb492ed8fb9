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

/** The whole road of an order: what has happened with its hour and person, and what is still ahead. A cancelled one ends there. */
export const stepsOf = ({ status, timeline }: Pick<Order, 'status' | 'timeline'>): Step[] => {
  const road: readonly OrderStatus[] = status === 'cancelled' ? [...ROAD.filter((each) => timeline.some((event) => event.kind === each)), 'cancelled'] : ROAD;
  const reached = road.indexOf(status);
  return road.map((each, index) => {
    const event = [...timeline].reverse().find((candidate) => candidate.kind === each);
    return {
      status: each,
      name: ORDER_STATUS_NAMES[each],
      state: index < reached ? 'done' : index === reached ? 'current' : 'ahead',
      at: event?.at ?? null, byName: event?.byName ?? null, note: event?.note ?? null,
    };
  });
};

/** What happens next, in a sentence. */
export const NEXT: Record<OrderStatus, string> = {
  placed: '仓库将按仓位拣货，拣货前可以取消。',
  picking: '仓库正在拣货，备齐后马上发车。',
  shipped: '货已在路上，请留意司机电话，收货时当面点数。',
  completed: '已收货。有问题请尽快联系总部。',
  cancelled: '订单已取消，占用的库存已释放。',
};
