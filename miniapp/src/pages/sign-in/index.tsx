import { Empty, Page } from '../../ui';

export default function SignInPage() {
  return <Page><Empty title="登录" /></Page>;
}
