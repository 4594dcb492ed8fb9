import { Input, View } from '@tarojs/components';
import { confirmConsoleSignIn, getConsoleSignIn, type SignInRequest } from '@zhundan/shared';
import { useState } from 'react';
import { type RefusedReply, useRead, useSession, useWrite } from '../../api';
import { spokenInstant } from '../../lib/dates';
import { ROLE_NAMES } from '../../lib/role-names';
import { CODE_FIELD_MAX, typedSignInCode } from '../../lib/typed-code';
import { canScan } from '../../platform/scan';
import { Button, Empty, Notice, Page, Skeleton } from '../../ui';
import './console-sign-in.scss';
import { scanConsoleCode } from './scan-code';

/** `code` as it was scanned, or empty: then it is typed. What is confirmed is shown first; one tap confirms it. */
export const ConfirmView = ({ code: scanned, onClose }: { code: string; onClose: () => void }) => {
  const [code, setCode] = useState(scanned);
  const [confirmed, setConfirmed] = useState(false);
  if (confirmed) {
    return <Page><Empty title="已确认，电脑上马上就进去了" hint="用完请在电脑右上角退出登录" action={<Button kind="plain" onTap={onClose}>完成</Button>} /></Page>;
  }
  return code === ''
    ? <AskCode onCode={setCode} />
    : <AskConsent code={code} onConfirmed={() => setConfirmed(true)} onAnother={() => setCode('')} onClose={onClose} />;
};

const AskCode = ({ onCode }: { onCode: (code: string) => void }) => {
  const [typed, setTyped] = useState('');
  const { code, fault, complete } = typedSignInCode(typed);
  const scan = async (): Promise<void> => {
    const scanned = await scanConsoleCode();
    if (scanned !== null) onCode(scanned);
  };
  return (
    <Page bar={<Button id="find" kind="accent" grow disabled={!complete} onTap={() => onCode(code)}>下一步</Button>}>
      <View className="console-code">
        <View className="console-code__label">输入电脑屏幕上的登录码</View>
        <Input
          id="code" className="console-code__input" value={code} focus maxlength={CODE_FIELD_MAX} placeholder="6 位字母和数字"
          aria-label="登录码，6 位字母和数字" onInput={(event) => setTyped(event.detail.value)}
          onConfirm={() => { if (complete) onCode(code); }}
        />
        {fault ? <Notice tone="warn">{fault}</Notice> : null}
        {canScan ? <Button kind="plain" grow onTap={() => void scan()}>改用扫码</Button> : null}
      </View>
    </Page>
  );
};

interface AskConsentProps { code: string; onConfirmed: () => void; onAnother: () => void; onClose: () => void }

const AskConsent = ({ code, onConfirmed, onAnother, onClose }: AskConsentProps) => {
  const shown = useRead(getConsoleSignIn, { code }, { staleMs: 0 });
  const [trouble, setTrouble] = useState<RefusedReply | null>(null);
  const confirm = useWrite(confirmConsoleSignIn, { onDone: onConfirmed, onRefused: setTrouble });
  const refused = trouble ?? shown.error?.refusal ?? null;

  if (refused) return <Refused refusal={refused} onAnother={onAnother} onRetry={() => { setTrouble(null); void shown.refetch(); }} />;
  if (!shown.data) return <Page><Skeleton rows={3} /></Page>;
  return (
    <Page bar={(
      <>
        <Button kind="plain" onTap={onClose}>不是我</Button>
        <Button id="confirm" kind="accent" grow busy={confirm.isPending} onTap={() => confirm.mutate({ code })}>确认登录</Button>
      </>
    )}
    >
      <What code={code} request={shown.data} />
    </Page>
  );
};

const What = ({ code, request }: { code: string; request: SignInRequest }) => {
  const user = useSession((session) => session.user);
  return (
    <View className="console-consent">
      <View className="console-consent__title">这台电脑请求以您的身份登录总部后台</View>
      <View className="console-consent__facts">
        <Fact name="电脑" value={request.browser} />
        <Fact name="时间" value={spokenInstant(request.startedAt)} />
        <Fact name="登录码" value={`${code.slice(0, 3)} ${code.slice(3)}`} />
        {user ? <Fact name="身份" value={`${user.name} · ${ROLE_NAMES[user.role]}`} /> : null}
      </View>
      <Notice tone="warn">只确认您自己眼前的电脑。别人发来的二维码，请点“不是我”。</Notice>
    </View>
  );
};

const Fact = ({ name, value }: { name: string; value: string }) => (
  <View className="console-consent__fact"><View className="console-consent__name">{name}</View><View className="console-consent__value">{value}</View></View>
);

/** A wrong or old code wants another one; anything else may pass. */
const Refused = ({ refusal, onAnother, onRetry }: { refusal: RefusedReply; onAnother: () => void; onRetry: () => void }) => (
  <Page>
    {refusal.code === 'SIGN_IN_UNKNOWN' || refusal.code === 'INPUT_INVALID'
      ? <Empty title={refusal.message} action={<Button kind="plain" onTap={onAnother}>重新输入</Button>} />
      : <Empty title={refusal.message} action={<Button kind="plain" onTap={onRetry}>重试</Button>} />}
  </Page>
);
