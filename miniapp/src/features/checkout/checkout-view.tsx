import { View } from '@tarojs/components';
import { type Address, type FindingOf, formatFen } from '@zhundan/shared';
import { type ReactNode, useState } from 'react';
import { useOrderNote } from '../../lib/order-note';
import { Button, Notice, Page } from '../../ui';
import { AddressCard } from './address-card';
import { type CheckoutLine, draftOf, totalOf } from './draft';
import { IssueList } from './issue-list';
import { LinesSummary } from './lines-summary';
import { NoteField } from './note-field';
import { PriceSheet } from './price-sheet';
import { issueOf, onlyPrices, type Remedy, remedyOf } from './remedies';
import { SubmitBar } from './submit-bar';
import { useCheck } from './use-check';
import { usePlaceOrder } from './use-place-order';
import './checkout-view.scss';

interface CheckoutViewProps {
  readonly lines: readonly CheckoutLine[];
  /** Null while they are read, or when the store has none. */
  readonly address: Address | null;
  readonly addressesPending: boolean;
  /** Orders that this one takes the place of. */
  readonly replaces: readonly string[];
  /** What else there is to say of a line: when it would be ready. */
  readonly noteOf: (line: CheckoutLine) => ReactNode;
  /** Everything that one tap can mend outside this page's own state: cart and address. */
  readonly onRemedy: (remedy: Remedy) => void;
  readonly onPricesAccepted: (finding: FindingOf<'PRICE_CHANGED'>) => void;
  readonly onPlaced: (orderNo: string, skuIds: readonly string[]) => void;
}

/** Address, goods, total; what is wrong, each with what to tap; and one button that orders once. */
export const CheckoutView = ({ lines, address, addressesPending, replaces, noteOf, onRemedy, onPricesAccepted, onPlaced }: CheckoutViewProps) => {
  const { note, set: setNote } = useOrderNote();
  const [pricesOpen, setPricesOpen] = useState(false);
  const draft = address && lines.length > 0 ? draftOf(lines, address.addressId, note, replaces) : null;
  const { placing, submit, confirm, giveUp } = usePlaceOrder(
    (placed, ordered) => onPlaced(placed.orderNo, ordered.lines.map((line) => line.skuId)),
    // Who has just tapped 提交 and only has new prices to accept is asked at once.
    (found) => setPricesOpen(onlyPrices(found) !== null),
  );
  const isOpen = placing.state === 'unanswered' || placing.state === 'sending';
  const check = useCheck(isOpen ? null : draft);

  // A refusal speaks of what was sent; once the order is another one, the check speaks.
  const refused = placing.state === 'refused' && JSON.stringify(placing.draft) === JSON.stringify(draft) ? placing : null;
  const findings = refused?.findings.length ? refused.findings : (check.data?.findings ?? []);
  const issues = findings.map((finding) => issueOf(finding, lines));
  const blocking = issues.filter((issue) => issue.blocking).length;
  const priceFinding = findings.find((finding): finding is FindingOf<'PRICE_CHANGED'> => finding.code === 'PRICE_CHANGED') ?? null;
  const pricesOnly = onlyPrices(findings);
  const refusal = refused && refused.findings.length === 0 ? refused.refusal : check.error && !check.data && !isOpen ? check.error.refusal : null;
  const remedy = refusal ? remedyOf(refusal.code) : null;

  const mend = (chosen: Remedy) => (chosen.kind === 'reviewPrices' ? setPricesOpen(true) : onRemedy(chosen));
  const acceptPrices = (finding: FindingOf<'PRICE_CHANGED'>) => {
    setPricesOpen(false);
    onPricesAccepted(finding);
    if (draft && pricesOnly) void submit({ ...draft, expectedTotalFen: finding.totalFen, priceListVersion: finding.priceListVersion });
  };

  const bar = (
    <SubmitBar
      totalFen={totalOf(lines)} sending={placing.state === 'sending'} unanswered={placing.state === 'unanswered'}
      blocking={blocking} pricesOnly={pricesOnly !== null} hasAddress={address !== null} addressesPending={addressesPending}
      onConfirm={() => void confirm()} onPrices={() => setPricesOpen(true)} onAddress={() => onRemedy({ kind: 'chooseAddress', label: '' })}
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
          <Notice tone="bad" actions={<Button size="s" kind="plain" onTap={() => (remedy ? onRemedy(remedy) : void check.refetch())}>{remedy?.label ?? '重试'}</Button>}>
            {refusal.message}
          </Notice>
        ) : null}
        <IssueList issues={issues} onRemedy={mend} />
        <LinesSummary lines={lines} noteOf={noteOf} />
        <NoteField note={note} onChange={setNote} />
        <View className="checkout__promise" aria-live="polite">
          {check.isFetching ? '正在核对价格、库存和地址…' : check.data && blocking === 0 ? `✓ 价格、库存、地址均已核对，合计 ${formatFen(totalOf(lines))}` : ''}
        </View>
      </View>
      {priceFinding ? <PriceSheet open={pricesOpen} finding={priceFinding} lines={lines} submits={pricesOnly !== null} onAccept={acceptPrices} onClose={() => setPricesOpen(false)} /> : null}
    </Page>
  );
};
