import { View } from '@tarojs/components';
import { type FindingOf, LETTER_DAYS } from '@zhundan/shared';
import { wordsOf } from '../../lib/rule-words';
import { Button, Sheet } from '../../ui';
import './letter-sheet.scss';

interface LetterSheetProps {
  readonly open: boolean;
  readonly findings: readonly FindingOf<'LETTER_REQUIRED'>[];
  readonly onSign: () => void;
  readonly onClose: () => void;
}

const STEPS = ['拍下授权书，框住整页', '自动上传，不用等', '法定代表人用手指签名', '签好自动提交这一单'];

/** Why submitting pauses, in plain words and figures, and the one button that goes on. */
export const LetterSheet = ({ open, findings, onSign, onClose }: LetterSheetProps) => (
  <Sheet open={open} title="这一单需要法人授权书" onClose={onClose} foot={<Button kind="accent" grow id="sign-letter" onTap={onSign}>拍授权书并签名</Button>}>
    <View className="letter-sheet">
      {findings.map((finding) => <View key={finding.ruleId} className="letter-sheet__why">{wordsOf(finding)}</View>)}
      {STEPS.map((step, i) => (
        <View key={step} className="letter-sheet__step"><View className="letter-sheet__no" aria-hidden>{i + 1}</View>{step}</View>
      ))}
      <View className="letter-sheet__terms">{`授权书只用于这一单，${LETTER_DAYS} 天内有效；改了商品或金额要重新签。购物车和备注都替您留着。`}</View>
    </View>
  </Sheet>
);
