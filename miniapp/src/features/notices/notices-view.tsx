import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { contracts, type Notice } from '@zhundan/shared';
import { useEffect } from 'react';
import { keyOf, messageOf, queryClient, usePages, useWrite } from '../../api';
import { spokenInstant } from '../../lib/dates';
import { Button, Empty, Failure, Page, Skeleton } from '../../ui';
import './notices.scss';

const PAGE_NOTICES = 20;

/** Everything that was said to the store, newest first. Seeing it is reading it; what was new stays marked until one leaves. */
export const NoticesView = ({ onOrder }: { onOrder: (orderNo: string) => void }) => {
  const list = usePages(contracts.listNotices, { limit: PAGE_NOTICES }, (page) => page.notices);
  const { mutate: markRead } = useWrite(contracts.readNotices, {
    onDone: () => void queryClient.invalidateQueries({ queryKey: keyOf(contracts.listNotices, { limit: 1 }) }),
  });
  const newest = list.items[0];
  const upTo = newest && !newest.isRead ? newest.noticeId : null;
  useEffect(() => {
    if (upTo !== null) markRead({ upTo });
  }, [upTo, markRead]);
  useReachBottom(list.loadMore);
  usePullDownRefresh(() => void list.refetch().finally(() => Taro.stopPullDownRefresh()));

  return (
    <Page>
      <View className="notices">
        {list.isPending ? <Skeleton rows={4} /> : null}
        {list.error && list.items.length === 0 ? <Failure error={list.error} onRetry={list.retry} /> : null}
        {!list.isPending && !list.error && list.items.length === 0 ? <Empty title="还没有消息" hint="定制商品的交货日有变动时，会在这里告诉您" /> : null}
        {list.items.map((notice) => <NoticeRow key={notice.noticeId} notice={notice} onOrder={onOrder} />)}
        {list.items.length > 0 && (list.error || list.hasMore) ? (
          <View className="notices__end">
            <Button size="s" kind="plain" busy={list.isLoadingMore} onTap={list.error ? list.retry : list.loadMore}>{list.error ? `${messageOf(list.error)} 重试` : '加载更早的消息'}</Button>
          </View>
        ) : null}
      </View>
    </Page>
  );
};

const NoticeRow = ({ notice: { text, at, isRead, orderNo }, onOrder }: { notice: Notice; onOrder: (orderNo: string) => void }) => (
  <View
    className={`notice-row${isRead ? '' : ' notice-row--new'}`} hoverClass={orderNo ? 'notice-row--down' : 'none'} aria-role={orderNo ? 'button' : 'text'}
    aria-label={`${isRead ? '' : '未读，'}${text}${orderNo ? '，查看订单' : ''}`} onClick={() => orderNo && onOrder(orderNo)}
  >
    <View className="notice-row__text">{text}</View>
    <View className="notice-row__foot">
      <View>{spokenInstant(at)}</View>
      {orderNo ? <View className="notice-row__order">{`${orderNo} ›`}</View> : null}
    </View>
  </View>
);
