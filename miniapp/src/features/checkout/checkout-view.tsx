import { View } from '@tarojs/components';
import { type Address, type Finding, type FindingOf, formatFen, type RuleFinding } from '@zhundan/shared';
import { type ReactNode, useEffect, useState } from 'react';
import { useOrderNote } from '../../lib/order-note';
import { Button, Notice, Page } from '../../ui';
import { AddressCard } from './address-card';
import { type CheckoutLine, type Draft, draftOf, totalOf } from './draft';
import { IssueList } from './issue-list';
import { LetterSheet } from './letter-sheet';
import { LinesSummary } from './lines-summary';
import { NoteField } from './note-field';
import { PriceSheet } from './price-sheet';
import { onlyLetters, onlyPrices, type Remedy, remedyOf } from './remedies';
import { SubmitBar } from './submit-bar';
import { usePlaceOrder } from './use-place-order';
import { useGoOn, useVerdict } from './use-verdict';
import './checkout-view.scss';

interface CheckoutViewProps {
  readonly lines: readonly CheckoutLine[];
  /** Null while they are read, or when the store has none. */
  readonly address: Address | null;
  readonly addressesPending: boolean;
  /** Orders that this one takes the place of. */
  readonly replaces: readonly string[];
  /** What else there is to say of a line: when it would be ready. */
  readonly renderNote: (line: CheckoutLine) => ReactNode;
  /** What the phone itself finds by the rules, until the server has answered. */
  readonly foretold: readonly RuleFinding[];
  /** The letter of authorization for just this order has come: it is submitted by itself. */
  readonly signed: boolean;
  readonly onGoneOn: () => void;
  /** Opens the page where the letter is taken and signed, for this order and for these reasons. */
  readonly onLetter: (order: Draft, why: readonly string[]) => void;
  /** What the server found, whenever it did. */
  readonly onFindings: (findings: readonly Finding[]) => void;
  /** Everything that one tap can mend outside this page's own state: cart and address. */
  readonly onRemedy: (remedy: Remedy) => void;
  readonly onPricesAccepted: (finding: FindingOf<'PRICE_CHANGED'>) => void;
  readonly onPlaced: (orderNo: string, skuIds: readonly string[]) => void;
}

/** Address, goods, total; what is wrong, each with what to tap; and one button that orders once. */
export const CheckoutView = ({
  lines, address, addressesPending, replaces, renderNote, foretold, signed, onGoneOn, onLetter, onFindings, onRemedy, onPricesAccepted, onPlaced,
}: CheckoutViewProps) => {
  const { note, set: setNote } = useOrderNote();
  const [asked, setAsked] = useState<'prices' | 'letter' | null>(null);
  const draft = address && lines.length > 0 ? draftOf(lines, address.addressId, note, replaces) : null;
  const { placing, submit, confirm, giveUp } = usePlaceOrder(
    (placed, ordered) => onPlaced(placed.orderNo, ordered.lines.map((line) => line.skuId)),
    // Who has just tapped 提交 and only has new prices to accept, or a letter to sign, is asked at once.
    (found) => setAsked(onlyPrices(found) ? 'prices' : onlyLetters(found).length > 0 ? 'letter' : null),
  );
  const verdict = useVerdict(draft, lines, placing, foretold);
  const { findings, blocking, priceFinding, pricesOnly, letters, refusal } = verdict;
  const remedy = refusal ? remedyOf(refusal.code) : null;
  useEffect(() => onFindings(findings), [JSON.stringify(findings)]); // oxlint-disable-line react-hooks/exhaustive-deps -- by content

  useGoOn(signed, draft !== null && (placing.state === 'idle' || placing.state === 'refused'), () => {
    onGoneOn();
    if (draft) void submit(draft);
  });

  const openLetter = () => {
    setAsked(null);
    if (draft) onLetter(draft, letters.flatMap(({ comparisons }) => comparisons.map(({ sentence }) => sentence)));
  };
  const mend = (chosen: Remedy) => {
    if (chosen.kind === 'reviewPrices') setAsked('prices');
    else if (chosen.kind === 'signLetter') openLetter();
    else onRemedy(chosen);
  };
  const acceptPrices = (finding: FindingOf<'PRICE_CHANGED'>) => {
    setAsked(null);
    onPricesAccepted(finding);
    if (draft && pricesOnly) void submit({ ...draft, expectedTotalFen: finding.totalFen, priceListVersion: finding.priceListVersion });
  };

  const bar = (
    <SubmitBar
      totalFen={totalOf(lines)} sending={placing.state === 'sending'} unanswered={placing.state === 'unanswered'}
      blocking={blocking} pricesOnly={pricesOnly} letterOnly={letters.length > 0} held={verdict.held} hasAddress={address !== null} addressesPending={addressesPending}
      onConfirm={() => void confirm()} onPrices={() => setAsked('prices')} onLetter={openLetter} onAddress={() => onRemedy({ kind: 'chooseAddress', label: '' })}
      onSubmit={() => {
        if (draft) void submit(draft);
      }}
    />
  );
  return (
    <Page bar={bar}>
      <View className="checkout">
        {placing.state === 'unanswered' ? (
          <Notice
            tone="warn" title="正在等待系统确认"
            actions={<><Button size="s" id="confirm-order" onTap={() => void confirm()}>继续确认</Button><Button size="s" kind="plain" onTap={() => void giveUp()}>不提交了，修改订单</Button></>}
          >
            {placing.message}
          </Notice>
        ) : null}
        {replaces.length > 0 ? <Notice tone="plain" title="合并成一单">{`提交后 ${replaces.join('、')} 自动撤销，由这一单代替；商品按现行价目表计价。`}</Notice> : null}
        <AddressCard address={address} pending={addressesPending} onChoose={() => onRemedy({ kind: 'chooseAddress', label: '' })} />
        {refusal ? (
          <Notice tone="bad" actions={<Button size="s" kind="plain" onTap={() => (remedy ? onRemedy(remedy) : verdict.recheck())}>{remedy?.label ?? '重试'}</Button>}>
            {refusal.message}
          </Notice>
        ) : null}
        <IssueList issues={verdict.issues} lines={lines} onRemedy={mend} />
        <LinesSummary lines={lines} renderNote={renderNote} />
        <NoteField note={note} onChange={setNote} />
        <View className="checkout__promise" aria-live="polite">
          {verdict.checking ? '正在核对价格、库存和地址…' : verdict.checked && blocking === 0 ? `✓ 价格、库存、地址均已核对，合计 ${formatFen(totalOf(lines))}` : ''}
        </View>
      </View>
      {priceFinding ? <PriceSheet open={asked === 'prices'} finding={priceFinding} lines={lines} submits={pricesOnly} onAccept={acceptPrices} onClose={() => setAsked(null)} /> : null}
      <LetterSheet open={asked === 'letter' && letters.length > 0} findings={letters} onSign={openLetter} onClose={() => setAsked(null)} />
    </Page>
  );
};
