import { Input, View } from '@tarojs/components';
import { CODE_FIELD_MAX, typedInviteCode } from '../../lib/typed-code';
import { canAskPhoneNumber } from '../../platform/phone-number';
import { Button, Notice } from '../../ui';

interface BindFormProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly busy: boolean;
  readonly onBind: (by: { inviteCode: string } | { phoneCode: string }) => void;
}

/** First time on this WeChat: HQ's invite code, or the phone number that HQ registered. */
export const BindForm = ({ typed, busy, onType, onBind }: BindFormProps) => {
  const { code, fault, complete } = typedInviteCode(typed);
  return (
    <View className="sign-in__form">
      <View className="sign-in__label">首次登录，请绑定门店</View>
      <Input
        className="sign-in__code"
        value={code}
        maxlength={CODE_FIELD_MAX}
        placeholder="总部给的 8 位邀请码"
        placeholderClass="sign-in__placeholder"
        aria-label="邀请码，8 位字母和数字"
        onInput={(event) => onType(event.detail.value)}
      />
      {fault ? <Notice tone="warn">{fault}</Notice> : null}
      <Button id="bind" kind="accent" grow busy={busy} disabled={!complete} onTap={() => onBind({ inviteCode: code })}>绑定并登录</Button>
      {canAskPhoneNumber ? (
        <Button
          kind="plain"
          grow
          disabled={busy}
          openType="getPhoneNumber"
          onGetPhoneNumber={({ detail }) => {
            if (detail.code) onBind({ phoneCode: detail.code });
          }}
        >
          用登记的手机号绑定
        </Button>
      ) : null}
    </View>
  );
};
