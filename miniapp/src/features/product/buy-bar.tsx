import { Button as TaroButton, View } from '@tarojs/components';
import { formatFen, multiply, obtainable, type SkuOfProduct } from '@zhundan/shared';
import type { ReactNode } from 'react';
import { Button, Stepper } from '../../ui';
import './buy-bar.scss';

interface BuyBarProps {
  /** What has to be said before buying; stands above the keys, where it is seen whatever was scrolled to. */
  readonly above: ReactNode;
  readonly sku: SkuOfProduct | null;
  readonly unit: string;
  readonly qty: number;
  readonly buyable: boolean;
  readonly kindsInCart: number;
  readonly onQty: (qty: number) => void;
  readonly onAdd: () => void;
  readonly onCart: () => void;
}

/** How many, how much, and into the cart: all in the thumb's reach. */
export const BuyBar = ({ above, sku, unit, qty, buyable, kindsInCart, onQty, onAdd, onCart }: BuyBarProps) => (
  <View className="buy-bar">
    {above}
    <View className="buy-bar__sum">
      <View>{sku ? `${qty} ${unit}${sku.packMultiple > 1 ? `（每包 ${sku.packMultiple}）` : ''}` : '请选择规格'}</View>
      <View className="buy-bar__amount">{sku && sku.priceFen !== null ? formatFen(multiply(sku.priceFen, qty)) : ''}</View>
    </View>
    <View className="buy-bar__keys">
      <TaroButton className="buy-bar__cart" aria-label={`去购物车，已有 ${kindsInCart} 种`} onClick={onCart}>
        <View className="buy-bar__cart-icon" aria-hidden />
        {kindsInCart > 0 ? <View className="buy-bar__count">{kindsInCart}</View> : null}
      </TaroButton>
      <Stepper qty={qty} unit={unit} label="" packMultiple={sku?.packMultiple ?? 1} minQty={sku?.minQty ?? 1} {...(sku ? { available: obtainable(sku) } : {})} disabled={!buyable} onChange={onQty} />
      <Button id="add" kind="accent" grow disabled={!buyable} label="加入购物车" onTap={onAdd}>加入</Button>
    </View>
  </View>
);
