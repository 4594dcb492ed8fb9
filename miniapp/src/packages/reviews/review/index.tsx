import { useRouter } from '@tarojs/taro';
import { mayReview } from '../../../features/reviews';
import { ReviewView } from '../../../features/reviews/review-view';
import { useSignedIn } from '../../../features/session';

export default function ReviewPage() {
  const { orderNo = '' } = useRouter().params;
  const user = useSignedIn();
  return <ReviewView orderNo={orderNo} mayDecide={user !== null && mayReview(user)} />;
}
