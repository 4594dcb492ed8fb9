import { Input, View } from '@tarojs/components';
import { cleanText, formatFen, hasLetter, LETTER_DAYS } from '@zhundan/shared';
import { useState } from 'react';
import { isAnswer } from '../../lib/intent';
import { canChoosePdf } from '../../platform/pictures';
import { Button, Empty, Notice, Page } from '../../ui';
import { CropView } from './crop-view';
import { filesOf, type LetterDraft, waitingFiles } from './draft';
import { PageTiles } from './page-tiles';
import { useSending } from './send';
import { SignPad, type Signature } from './sign-pad';
import { useLetter } from './use-letter';
import './letter-view.scss';

/** The server found the same sheet, or the same signature, on an earlier order. */
const USED_BEFORE = '这份授权书已经用于别的订单。请删掉旧的页，重新拍一份，并重新签名。';

/** As on an identity card; the contract has the same. */
const NAME_MIN = 2, NAME_MAX = 20;

interface LetterViewProps {
  /** The letter is there: the order goes on. */
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** 拍、裁、传、签 on one page: pages go up while the signature is written, and the last tap does the rest. */
export const LetterView = ({ onDone, onLeave }: LetterViewProps) => {
  const { draft, refusal, left, uncut, uncutCount, addPictures, addPdf, cut, remove, name, sign, resume } = useLetter(onDone);
  const [signature, setSignature] = useState<Signature>(null);
  if (!draft) return <Page><Empty title="没有需要授权书的订单" hint="在结算页提交订单时，需要授权书会有提示。" action={<Button onTap={onLeave}>返回</Button>} /></Page>;

  const missing = draft.pages.length === 0 ? '先拍授权书' : draft.pages.some(({ fault }) => fault) ? '请先处理标红的页' : cleanText(draft.signerName).length < NAME_MIN || !hasLetter(draft.signerName) ? '填写法人姓名' : !signature ? '请签名' : null;
  const bar = (
    <>
      <Progress draft={draft} />
      {draft.finishing
        ? <Button kind="accent" busy>提交</Button>
        : <Button kind="accent" id="finish-letter" disabled={missing !== null} onTap={() => void (signature && sign(signature))}>{missing ?? '签好了，提交订单'}</Button>}
    </>
  );
  return (
    <Page bar={bar}>
      <View className="letter">
        <View className="letter__why">
          {(draft.why.length > 0 ? draft.why : [`合计 ${formatFen(draft.order.expectedTotalFen)}`]).map((sentence) => <View key={sentence} className="letter__total">{sentence}</View>)}
          <View className="letter__terms">{`授权书只用于这一单的 ${draft.order.lines.length} 种商品，${LETTER_DAYS} 天内有效。改了商品或金额，要重新签。`}</View>
        </View>
        {refusal ? <Notice tone="bad" actions={isAnswer(refusal) ? undefined : <Button size="s" id="try-again" onTap={() => void resume()}>再试一次</Button>}>{refusal.code === 'LETTER_NOT_FITTING' ? USED_BEFORE : refusal.message}</Notice> : null}

        <View className="letter__step">
          <View className="letter__title">1　拍授权书</View>
          <View className="letter__help">盖章、签字的整页都要拍清楚，最多 9 页。拍好就开始上传，不用等。</View>
          <PageTiles pages={draft.pages} full={left === 0} onAdd={() => void addPictures()} onRemove={remove} />
          {canChoosePdf && left > 0 ? <View className="letter__pdf"><Button size="s" kind="plain" id="add-pdf" onTap={() => void addPdf()}>选 PDF 文件</Button></View> : null}
        </View>

        <View className="letter__step">
          <View className="letter__title">2　法定代表人签名</View>
          <View className="letter__name">
            <View className="letter__label">姓名</View>
            <Input id="signer-name" className="letter__input" value={draft.signerName} maxlength={NAME_MAX} placeholder="营业执照上的法定代表人" aria-label="法定代表人姓名" onInput={(event) => name(event.detail.value)} />
          </View>
          <SignPad onChange={(toPng) => setSignature(() => toPng)} />
        </View>
      </View>
      {uncut ? <CropView key={uncut} path={uncut} title={uncutCount > 1 ? `裁剪照片，还有 ${uncutCount - 1} 张` : '裁剪照片'} onDone={cut} onCancel={() => cut(null)} /> : null}
    </Page>
  );
};

/** How far the files have come, in one line, whatever the network does. */
const Progress = ({ draft }: { draft: LetterDraft }) => {
  const state = useSending((sending) => sending.state);
  const all = filesOf(draft).filter(({ fault }) => !fault).length, waiting = waitingFiles(draft).length;
  const words = all === 0 ? '' : waiting === 0 ? (draft.finishing ? '正在核对授权书…' : `✓ ${all} 个文件已上传`)
    : state === 'waiting' ? `网络不稳，${all - waiting}/${all} 已上传，会自动继续` : `正在上传 ${all - waiting + 1}/${all}`;
  return <View className="letter__progress" aria-live="polite">{words}</View>;
};
