import { View } from '@tarojs/components';
import { useCart } from '../../features/cart';
import { BindForm, useSignIn } from '../../features/session';
import { goOnAs } from '../../lib/way-back';
import { Button, Notice } from '../../ui';
import './index.scss';

export default function SignInPage() {
  const { step, busy, problem, typed, type, signIn, bind } = useSignIn((user) => {
    useCart.getState().belongTo(user.store?.storeId ?? null);
    goOnAs(user.userId);
  });

  return (
    <View className="sign-in">
      <View className="sign-in__hero">
        <View className="sign-in__mark" aria-hidden />
        <View className="sign-in__name" aria-role="heading">准单</View>
        <View className="sign-in__promise">第一次就下对的订单</View>
      </View>
      <View className="sign-in__foot">
        {problem ? <Notice tone="bad">{problem}</Notice> : null}
        {step.at === 'bind' ? (
          <BindForm typed={typed} busy={busy} onType={type} onBind={(by) => void bind(by)} />
        ) : (
          <Button id="sign-in" kind="accent" grow busy={busy} onTap={() => void signIn()}>微信登录</Button>
        )}
        <View className="sign-in__note">只用微信登录凭证识别您的门店身份，不读取头像、昵称和好友</View>
      </View>
    </View>
  );
}
