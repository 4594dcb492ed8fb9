import { Button as TaroButton, View } from '@tarojs/components';
import { formatFen, type Offer } from '@zhundan/shared';
import type { ReactNode } from 'react';
import { spokenDay } from '../../lib/dates';
import { spoken } from '../../platform/spoken';
import { Button, Choice, Pictogram, Price, Stepper } from '../../ui';
import { amountOf, type Trouble, troubleOf } from './lines';
import type { CartLine } from './store';
import './cart-row.scss';

export interface CartRowActions {
  readonly onQty: (skuId: string, qty: number) => void;
  readonly onRemove: (skuId: string) => void;
  readonly onSwap: (skuId: string, by: Offer) => void;
  readonly onOpen: (line: CartLine) => void;
}

interface CartRowProps extends CartRowActions {
  readonly line: CartLine;
  /** The price now in force, when it is not the one shown. */
  readonly newFen: number | null;
  readonly substitute: Offer | null;
  /** What else there is to say of it: when it would be ready. */
  readonly note: ReactNode;
}

/** One line of the cart: what, how many, how much, and what to do when it cannot be had. */
export const CartRow = ({ line, newFen, substitute, note, onQty, onRemove, onSwap, onOpen }: CartRowProps) => {
  const { offer, qty, skuId } = line;
  const trouble = troubleOf(line);
  const label = `${offer.name} ${offer.specText}`;
  const buyable = trouble === null || trouble.kind === 'short' || trouble.kind === 'unfit';
  return (
    <View className={`cart-row${buyable ? '' : ' cart-row--off'}`} id={`line-${offer.skuCode}`}>
      <View className="cart-row__top">
        <View className="cart-row__goods" aria-role="button" {...spoken(`${label}，查看商品`)} onClick={() => onOpen(line)}>
          <Pictogram picture={offer.picture} size="m" />
          <View className="cart-row__what">
            <View className="cart-row__name">{offer.name}</View>
            <View className="cart-row__spec">{offer.specText}</View>
            <UnitPrice line={line} newFen={newFen} />
          </View>
        </View>
        <TaroButton className="cart-row__remove" hoverClass="cart-row__remove--down" aria-label={`删除${label}`} onClick={() => onRemove(skuId)}>✕</TaroButton>
      </View>
      {buyable ? (
        <View className="cart-row__bottom">
          <Stepper qty={qty} unit={offer.unit} label={label} packMultiple={offer.packMultiple} minQty={offer.minQty} onChange={(next) => onQty(skuId, next)} onRemove={() => onRemove(skuId)} />
          <View className="cart-row__amount"><Price fen={amountOf(line)} size="l" /></View>
        </View>
      ) : null}
      {buyable ? note : null}
      {trouble ? (
        <View className="cart-row__trouble" aria-role="alert">
          <View className="cart-row__why">{whyOf(trouble, offer)}</View>
          <View className="cart-row__mend">
            {trouble.kind === 'short' ? <Button size="s" kind="plain" onTap={() => onQty(skuId, trouble.mostQty)}>{`${trouble.mostQty === offer.available ? '改为剩余' : '按整包改为'} ${trouble.mostQty} ${offer.unit}`}</Button> : null}
            {trouble.kind === 'unfit' ? <Button size="s" kind="plain" onTap={() => onQty(skuId, trouble.suggestedQty)}>{`调整为 ${trouble.suggestedQty} ${offer.unit}`}</Button> : null}
            {substitute ? <Choice title={`换成 ${substitute.specText}`} hint={`${formatFen(substitute.priceFen ?? 0)}/${substitute.unit}，有货 ${substitute.available} ${substitute.unit}`} onTap={() => onSwap(skuId, substitute)} /> : null}
          </View>
        </View>
      ) : null}
    </View>
  );
};

const UnitPrice = ({ line, newFen }: { line: CartLine; newFen: number | null }) => {
  const { priceFen, unit, packMultiple } = line.offer;
  const pack = packMultiple > 1 ? `，每包 ${packMultiple} ${unit}` : '';
  if (newFen === null) return <View className="cart-row__price">{priceFen === null ? '暂未定价' : `${formatFen(priceFen)}/${unit}${pack}`}</View>;
  return (
    <View className="cart-row__price" aria-label={`价格由 ${formatFen(priceFen ?? 0)} 变为 ${formatFen(newFen)}`}>
      <View className="cart-row__old">{formatFen(priceFen ?? 0)}</View>
      <View className="cart-row__new">{`${formatFen(newFen)}/${unit} ${newFen > (priceFen ?? 0) ? '涨价' : '降价'}`}</View>
    </View>
  );
};

const whyOf = (trouble: Trouble, { available, unit, packMultiple }: Offer): string => {
  switch (trouble.kind) {
    case 'notSellable': return '这个规格已停售，不会下单。';
    case 'notPriced': return '这个规格暂未定价，不会下单，可联系总部。';
    case 'outOfStock': return `暂时无货，不会下单，先留在购物车。${arrival(trouble.expectedOn)}`;
    case 'short': return `仅剩 ${available} ${unit}，不够这次的数量${trouble.mostQty === available ? '' : `；整包 ${packMultiple} ${unit}，最多 ${trouble.mostQty} ${unit}`}。${arrival(trouble.expectedOn)}`;
    case 'unfit': return `${trouble.why}，这次的数量订不了。`;
  }
};

const arrival = (expectedOn: string | null): string => (expectedOn ? `预计 ${spokenDay(expectedOn)} 到货。` : '到货时间待定。');
