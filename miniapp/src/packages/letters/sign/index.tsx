import Taro from '@tarojs/taro';
import { LetterView } from '../../../features/letters';
import { useLetterDraft } from '../../../features/letters/draft';
import { goBack, replaceWith, routes } from '../../../lib/routes';

/** Back to the checkout, which submits by itself; or to a new one when this page was opened alone. */
const toCheckout = (): void => {
  const { draft } = useLetterDraft.getState();
  if (Taro.getCurrentPages().length > 1) goBack();
  else replaceWith(routes.checkout(draft?.order.replaces ? 'merge' : undefined));
};

export default function SignLetterPage() {
  return <LetterView onDone={toCheckout} onLeave={goBack} />;
}
