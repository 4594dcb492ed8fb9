import { View } from '@tarojs/components';
import { useUnread } from './use-unread';
import './notices.scss';

/** On the home page, only while there is something unread: what it is, and the way to it. */
export const UnreadNotices = ({ onOpen }: { onOpen: () => void }) => {
  const { unread, newest } = useUnread();
  if (unread === 0 || !newest) return null;
  return (
    <View className="notices-card" hoverClass="notices-card--down" aria-role="button" aria-label={`${unread} 条新消息，${newest.text}`} onClick={onOpen}>
      <View className="notices-card__count">{unread > 99 ? '99+' : unread}</View>
      <View className="notices-card__text">{newest.text}</View>
      <View className="notices-card__more" aria-hidden>›</View>
    </View>
  );
};

/** Among a store's own things: all that was said to it. */
export const NoticesEntry = ({ onOpen }: { onOpen: () => void }) => {
  const { unread } = useUnread();
  return (
    <View className="me__group">
      <View className="me__entry" hoverClass="me__entry--down" aria-role="button" aria-label={`消息，${unread > 0 ? `${unread} 条未读` : '交货日变动等'}`} onClick={onOpen}>
        <View className="me__title">消息</View>
        <View className="me__hint">{unread > 0 ? <View className="notices-unread">{`${unread} 条未读`}</View> : '交货日变动等'}</View>
        <View className="me__more" aria-hidden>›</View>
      </View>
    </View>
  );
};
