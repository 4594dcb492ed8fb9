import { View } from '@tarojs/components';
import { formatFen, isOpenReview, REVIEW_STATE_NAMES, type ReviewSummary } from '@zhundan/shared';
import { spokenInstant } from '../../lib/dates';
import { countdownTo } from '../../lib/durations';
import { spoken } from '../../platform/spoken';

interface ReviewCardProps {
  readonly review: ReviewSummary;
  readonly now: number;
  readonly onOpen: (orderNo: string) => void;
}

/** One review at a glance: whose, how much, why, and how long it may still wait. */
export const ReviewCard = ({ review, now, onOpen }: ReviewCardProps) => {
  const { orderNo, storeName, totalFen, lineCount, ruleNames, why } = review;
  const standing = standingOf(review, now);
  return (
    <View className="review-card" hoverClass="review-card--down" aria-role="button" {...spoken(`${storeName}，${formatFen(totalFen)}，${standing.text}，${why}`)} onClick={() => onOpen(orderNo)}>
      <View className="review-card__head">
        <View className="review-card__store">{storeName}</View>
        <View className={`review-card__clock review-card__clock--${standing.tone}`}>{standing.text}</View>
      </View>
      <View className="review-card__sum">
        {formatFen(totalFen)}
        <View className="review-card__lines">{`${lineCount} 种 · ${orderNo}`}</View>
      </View>
      <View className="review-card__why">{why}</View>
      <View className="review-card__rules">
        {ruleNames.map((name) => <View key={name} className="review-card__rule">{name}</View>)}
        {review.answeredAt && review.state === 'waiting' ? <View className="review-card__rule review-card__rule--new">门店已答复</View> : null}
      </View>
    </View>
  );
};

const standingOf = (review: ReviewSummary, now: number): { text: string; tone: string } => {
  if (isOpenReview(review.state)) return countdownTo(review.dueAt, now);
  const { verdict } = review;
  return {
    text: `${REVIEW_STATE_NAMES[review.state]}${verdict ? ` ${spokenInstant(verdict.at, now)}` : ''}`,
    tone: review.state === 'approved' ? 'good' : 'done',
  };
};
