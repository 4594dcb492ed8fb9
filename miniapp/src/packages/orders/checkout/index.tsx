import Taro, { useRouter } from '@tarojs/taro';
import type { FindingOf } from '@zhundan/shared';
import { useState } from 'react';
import { useSession } from '../../../api';
import { deliveryAddress, useAddresses, useChosenAddress } from '../../../features/addresses';
import { isOrderable, takeSooner, useCart, useMerge, useMergeDraft, withPrices, withSwap } from '../../../features/cart';
import { type CheckoutLine, CheckoutView, type Draft, type Remedy, totalOf } from '../../../features/checkout';
import { PromiseNote, usePromises } from '../../../features/craft';
import { isSameBasket, useLetterDraft } from '../../../features/letters/draft';
import { noticeRules, useRuleHints } from '../../../features/rules';
import { useOrderNote } from '../../../lib/order-note';
import { goBack, open, openTab, replaceWith, routes } from '../../../lib/routes';
import { Button, Empty, Failure, Page, Skeleton } from '../../../ui';

export default function CheckoutPage() {
  const isMerge = useRouter().params['of'] === 'merge';
  const inCart = useCart(), merged = useMergeDraft();
  const cart = isMerge ? merged : inCart;
  const addresses = useAddresses();
  const chosen = useChosenAddress((state) => state.addressId);
  const [placed, setPlaced] = useState(false);
  const lines = cart.lines.filter(isOrderable);
  const { promiseOf, pending, failed, retry } = usePromises(lines.filter((line) => line.offer.madeToOrder));
  const address = deliveryAddress(addresses.data?.addresses ?? [], chosen);
  const { findings: foretold } = useRuleHints(lines, address?.level ?? null, { fresh: true });
  const letter = useLetterDraft((drafts) => drafts.draft);
  const { mergeCart } = useMerge();

  const onRemedy = (remedy: Remedy) => {
    switch (remedy.kind) {
      case 'setQty': return cart.change(remedy.skuId, remedy.qty);
      case 'remove': return cart.remove([remedy.skuId]);
      case 'swap': return cart.rewrite((old) => withSwap(old, remedy.skuId, remedy.by));
      case 'editAddress': return open(routes.addressPicker(address?.addressId));
      case 'chooseAddress': return open(address ? routes.addresses('pick') : routes.addressPicker());
      case 'backToCart': return goBack();
      case 'drop': return void drop();
      case 'merge': return void mergeCart(remedy.orderNos);
      case 'reviewPrices': case 'signLetter': return undefined;
    }
  };
  /** Asked once more: what is in the cart is somebody's work. */
  const drop = async (): Promise<void> => {
    const { confirm } = await Taro.showModal({ title: '不要这一单？', content: `这 ${lines.length} 种商品会移出购物车，之前下的单不受影响。`, confirmText: '不要了', cancelText: '再看看' });
    if (!confirm) return;
    if (isMerge) cart.clear();
    if (!isMerge || merged.takesCart) inCart.remove(lines.map(({ skuId }) => skuId));
    goBack();
  };
  const onPricesAccepted = (finding: FindingOf<'PRICE_CHANGED'>) => {
    const prices = new Map(finding.lines.map((line) => [line.skuId, line.newFen]));
    cart.rewrite((old) => withPrices(old, prices, finding.priceListVersion));
  };
  const onPlaced = (orderNo: string, skuIds: readonly string[]) => {
    setPlaced(true);
    useOrderNote.getState().set('');
    replaceWith(routes.placed(orderNo));
    if (isMerge) cart.clear();
    if (!isMerge || merged.takesCart) inCart.remove(skuIds);
  };

  const onLetter = (order: Draft, why: readonly string[]) => {
    useLetterDraft.getState().begin(useSession.getState().user?.store?.storeId ?? '', order, why);
    open(routes.letter());
  };
  const basket = { lines: lines.map(({ skuId, qty }) => ({ skuId, qty })), expectedTotalFen: totalOf(lines) };

  const renderNote = (line: CheckoutLine) => (line.offer.madeToOrder ? (
    <PromiseNote
      promise={promiseOf(line.skuId)} pending={pending} failed={failed} unit={line.offer.unit} onRetry={retry}
      onTake={(option) => void Taro.showToast({ title: takeSooner(cart, line, option), icon: 'none', duration: 2_500 })}
    />
  ) : null);

  if (placed) return <Page><Skeleton /></Page>;
  if (addresses.error && !addresses.data) return <Page><Failure error={addresses.error} onRetry={() => void addresses.refetch()} /></Page>;
  if (lines.length === 0) return <Page><Empty title="没有要结算的商品" action={<Button onTap={() => openTab('cart')}>回购物车</Button>} /></Page>;
  return (
    <CheckoutView
      lines={lines} address={address} addressesPending={addresses.isPending} replaces={cart.replaces} renderNote={renderNote}
      foretold={foretold} signed={letter?.registered === true && isSameBasket(letter.order, basket)} onGoneOn={() => useLetterDraft.getState().end()}
      onLetter={onLetter} onFindings={noticeRules}
      onRemedy={onRemedy} onPricesAccepted={onPricesAccepted} onPlaced={onPlaced}
    />
  );
}
