import { View } from '@tarojs/components';
import type { Offer } from '@zhundan/shared';
import { type ReactNode, useState } from 'react';
import { open, routes } from '../../lib/routes';
import { Button, Notice, Page, Price, Undo } from '../../ui';
import { CartRow } from './cart-row';
import { EmptyCart } from './empty-cart';
import { isOrderable, totalOf, withLineBack, withPrices, withSwap } from './lines';
import { type CartLine, useCart } from './store';
import { useFreshCart } from './use-fresh-cart';
import { useSubstitutes } from './use-substitutes';
import './cart-view.scss';

interface Removed {
  readonly line: CartLine;
  readonly index: number;
}

interface CartViewProps {
  readonly onCheckout: () => void;
  readonly renderNote: (line: CartLine) => ReactNode;
  /** What is to be known of all of it, below the goods: it comes and goes with quantities, and nothing above may move. */
  readonly hints: ReactNode;
  /** The same in a few words, beside the total. */
  readonly hint: string | null;
}

/** The cart page: what is in it and what it comes to, or how to fill it. */
export const CartView = ({ onCheckout, renderNote, hints, hint }: CartViewProps) => {
  const { lines, prices, priceListVersion, trouble, retry } = useFreshCart();
  const substitutes = useSubstitutes(lines);
  const change = useCart((cart) => cart.change);
  const [removed, setRemoved] = useState<Removed | null>(null);

  const setLines = (next: (lines: readonly CartLine[]) => readonly CartLine[]) => useCart.setState((cart) => ({ lines: next(cart.lines) }));
  const remove = (skuId: string) => {
    const index = lines.findIndex((line) => line.skuId === skuId);
    const line = lines[index];
    if (!line) return;
    useCart.getState().remove([skuId]);
    setRemoved({ line, index });
  };
  const undo = () => {
    if (removed) setLines((current) => withLineBack(current, removed.line, removed.index));
    setRemoved(null);
  };
  const swap = (skuId: string, by: Offer) => setLines((current) => withSwap(current, skuId, by));
  const acceptPrices = () => {
    if (priceListVersion !== null) setLines((current) => withPrices(current, prices, priceListVersion));
  };
  const openGoods = (line: CartLine) => open(routes.product(line.offer.productId, line.skuId));

  return (
    <Page tab bar={lines.length > 0 ? <CartBar lines={lines} hint={hint} onCheckout={onCheckout} /> : undefined}>
      <View className="cart">
        {trouble ? <Notice tone="warn" actions={<Button size="s" kind="plain" onTap={retry}>重试</Button>}>{`下面是上次的价格和库存。${trouble.message}`}</Notice> : null}
        {prices.size > 0 ? (
          <Notice tone="warn" title={`${prices.size} 种商品价格有变`} actions={<Button size="s" onTap={acceptPrices}>接受新价格</Button>}>
            {'旧价划掉，新价标在旁边；接受后按新价合计。'}
          </Notice>
        ) : null}
        {lines.length === 0 ? <EmptyCart /> : (
          <View className="cart__lines">
            {lines.map((line) => (
              <CartRow
                key={line.skuId} line={line} newFen={prices.get(line.skuId) ?? null} substitute={substitutes.get(line.skuId) ?? null} note={renderNote(line)}
                onQty={change} onRemove={remove} onSwap={swap} onOpen={openGoods}
              />
            ))}
          </View>
        )}
        {hints}
      </View>
      {removed ? <Undo key={removed.line.skuId} text={`已删除 ${removed.line.offer.name} ${removed.line.offer.specText}`} onUndo={undo} onGone={() => setRemoved(null)} /> : null}
    </Page>
  );
};

const CartBar = ({ lines, hint, onCheckout }: { lines: readonly CartLine[]; hint: string | null; onCheckout: () => void }) => {
  const ordered = lines.filter(isOrderable);
  const left = lines.length - ordered.length;
  return (
    <>
      <View className="cart-bar__total" aria-live="polite">
        <View className="cart-bar__sum">合计 <Price fen={totalOf(ordered)} size="xl" /></View>
        <View className={`cart-bar__count${hint ? ' cart-bar__count--hint' : ''}`}>{hint ?? `${ordered.length} 种商品${left > 0 ? `，另有 ${left} 种不结算` : ''}`}</View>
      </View>
      <Button kind="accent" id="checkout" disabled={ordered.length === 0} onTap={onCheckout}>去结算</Button>
    </>
  );
};
