import type { contracts, Gcj02Point, Output } from '@zhundan/shared';
import type { Refused } from '../../../api';
import { Button, Notice } from '../../../ui';

interface VerdictNoticeProps {
  readonly verdict: Output<typeof contracts.verifyPlace> | null;
  readonly isJudging: boolean;
  readonly error: Refused | null;
  readonly retry: () => void;
  readonly hasText: boolean;
  readonly onPinToText: (pin: Gcj02Point) => void;
}

/** Whether a driver would find it, and what to add if not, while it can still be added. */
export const VerdictNotice = ({ verdict, isJudging, error, retry, hasText, onPinToText }: VerdictNoticeProps) => {
  if (!hasText) return null;
  if (isJudging) return <Notice tone="plain">正在核对地址…</Notice>;
  if (error) return <Notice tone="warn" actions={<Button size="s" kind="plain" onTap={retry}>重试</Button>}>{error.refusal.message}</Notice>;
  if (!verdict) return null;
  if (verdict.acceptable) return <Notice tone="good" title="✓ 可以送到">{`${verdict.district}，已定位到${verdict.level}`}</Notice>;

  const { geocoded } = verdict;
  const apart = verdict.findings.some((finding) => finding.code === 'ADDRESS_PIN_APART');
  return (
    <Notice
      tone="bad" title="还送不到，请补充"
      actions={apart && geocoded ? <Button size="s" kind="plain" onTap={() => onPinToText(geocoded)}>把图钉移到文字地址</Button> : undefined}
    >
      {verdict.findings.map((finding) => finding.message).join('\n')}
    </Notice>
  );
};
