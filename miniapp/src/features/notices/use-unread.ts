import { useDidShow } from '@tarojs/taro';
import { contracts } from '@zhundan/shared';
import { useRead } from '../../api';

/** The newest notice and how many nobody has read; asked again whenever the page comes to the front. */
export const useUnread = () => {
  const read = useRead(contracts.listNotices, { limit: 1 });
  useDidShow(() => {
    if (read.isFetched) void read.refetch();
  });
  return { unread: read.data?.unread ?? 0, newest: read.data?.notices[0] ?? null };
};
