import { contracts, type SignedIn } from '@zhundan/shared';
import { useEffect, useRef, useState } from 'react';
import { call, type RefusedReply, useSession } from '../../api';
import { useKeptDraft } from '../../lib/kept-draft';
import { requestSignInCode, takeReturnedCode } from '../../platform/sign-in';

/** Where signing in stands. `bind`: WeChat knows the person, the chain does not yet. */
export type SignInStep = { readonly at: 'start' } | { readonly at: 'bind'; readonly bindToken: string };

const NO_CODE = '微信没有给出登录凭证，请再点一次“微信登录”。';

/** Signing in and binding, as one small machine. `onDone` is told who came in. */
export const useSignIn = (onDone: (user: SignedIn['user']) => void) => {
  const [step, setStep] = useState<SignInStep>({ at: 'start' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const underWay = useRef(false);
  // A binding that ran out, or a browser that went to WeChat and back, does not cost what was typed.
  const invite = useKeptDraft('invite', '');

  /** One at a time, whatever is tapped meanwhile. */
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    await work();
    underWay.current = false;
    setBusy(false);
  };

  const comeIn = (signedIn: SignedIn): void => {
    invite.drop();
    useSession.getState().begin(signedIn);
    onDone(signedIn.user);
  };

  const refused = ({ code, message }: RefusedReply): void => {
    setProblem(message);
    if (code === 'BIND_TOKEN_INVALID') setStep({ at: 'start' });
  };

  const startWith = async (wxCode: string): Promise<void> => {
    const reply = await call(contracts.startSession, { wxCode });
    if (!reply.ok) refused(reply.refusal);
    else if (reply.data.status === 'signedIn') comeIn(reply.data);
    else setStep({ at: 'bind', bindToken: reply.data.bindToken });
  };

  const signIn = () => once(async () => {
    const code = await requestSignInCode();
    if (code) await startWith(code);
    else setProblem(NO_CODE);
  });

  const bind = (by: { inviteCode: string } | { phoneCode: string }) => once(async () => {
    if (step.at !== 'bind') return;
    const reply = await call(contracts.bindSession, { bindToken: step.bindToken, ...by });
    if (reply.ok) comeIn(reply.data);
    else refused(reply.refusal);
  });

  // A browser that comes back from WeChat brings its code along; there is nothing left to tap. It is handed out once.
  useEffect(() => {
    const returned = takeReturnedCode();
    if (returned) void once(() => startWith(returned));
  });

  return { step, busy, problem, signIn, bind, typed: invite.draft, type: (typed: string) => invite.set(() => typed) };
};
