import Taro from '@tarojs/taro';
import { LetterView } from '../../../features/letters';
import { goBack, replaceWith, routes } from '../../../lib/routes';

/** Back to the checkout, which submits by itself; or to a new one when this page was opened alone. */
const toCheckout = (): void => (Taro.getCurrentPages().length > 1 ? goBack() : replaceWith(routes.checkout()));

export default function SignLetterPage() {
  return <LetterView onDone={toCheckout} onLeave={goBack} />;
}
