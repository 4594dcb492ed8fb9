import { useRouter } from '@tarojs/taro';
import { ConfirmView } from '../../../features/console-sign-in';
import { useSignedIn } from '../../../features/session';
import { goBack, parameter } from '../../../lib/routes';

export default function ConsoleSignInPage() {
  const user = useSignedIn();
  const { params } = useRouter();
  return user ? <ConfirmView code={parameter(params, 'code')} onClose={goBack} /> : null;
}
