import { Button, View } from '@tarojs/components';
import type { SettledLine } from '@zhundan/shared';
import { useState } from 'react';
import { Pictogram, Price } from '../../ui';
import { EditLine } from './edit-line';
import { GoodsQuestion } from './goods-question';
import { QtyQuestion } from './qty-question';
import { type Matches, type PasteRow, type ReadyGoods, settledRow, sharedWords } from './rows';

export interface PasteRowActions {
  /** Null: chosen anew. */
  readonly onGoods: (key: string, skuId: string | null) => void;
  readonly onQty: (key: string, qty: number) => void;
  readonly onRewrite: (key: string, text: string) => void;
  readonly onDrop: (key: string) => void;
}

interface PasteRowCardProps extends PasteRowActions {
  readonly row: PasteRow;
  readonly matches: Matches;
  /** What it becomes, when it is answered. */
  readonly goods: ReadyGoods | null;
  readonly busy: boolean;
}

const ASIDE = { heading: '表头', total: '合计' } as const;

/** One line as it was written, and below it the goods it means or what it asks. */
export const PasteRowCard = ({ row, matches, goods, busy, onGoods, onQty, onRewrite, onDrop }: PasteRowCardProps) => {
  const [editing, setEditing] = useState(false);
  const settled = settledRow(row, matches);
  const { aside, lineNo } = row.line;
  const isEditing = editing || settled.kind === 'unknown';
  return (
    <View className="paste-row" id={`paste-${row.key}`}>
      <View className="paste-row__said">
        <View className="paste-row__no">{aside ? ASIDE[aside] : `第 ${lineNo} 行`}</View>
        <View className="paste-row__text">{row.said}</View>
        {aside || isEditing ? null : <Act label={`改写第 ${lineNo} 行`} onTap={() => setEditing(true)}>改写</Act>}
        {aside || isEditing || row.skuId === null ? null : <Act label={`重选第 ${lineNo} 行的商品`} onTap={() => onGoods(row.key, null)}>重选</Act>}
        {aside ? null : <Act label={`不要第 ${lineNo} 行`} onTap={() => onDrop(row.key)}>不要</Act>}
      </View>
      {isEditing
        ? <EditLine text={row.line.said} title={whyEdit(settled, row)} busy={busy} onDone={(text) => { setEditing(false); onRewrite(row.key, text); }} />
        : <Answer row={row} settled={settled} goods={goods} onGoods={onGoods} onQty={onQty} />}
    </View>
  );
};

const Act = ({ label, onTap, children }: { readonly label: string; readonly onTap: () => void; readonly children: string }) => (
  <Button className="paste-row__act" hoverClass="paste-row__act--down" aria-label={label} onClick={onTap}>{children}</Button>
);

const whyEdit = (settled: SettledLine, { line }: PasteRow): string => {
  if (line.several) return '这一行写了几种商品，请改成一种，其他的另起一行';
  return settled.kind === 'unknown' ? '没认出是什么商品，改几个字再找' : '改写后再找';
};

type AnswerProps = Pick<PasteRowCardProps, 'row' | 'goods' | 'onGoods' | 'onQty'> & { readonly settled: SettledLine };

const Answer = ({ row, settled, goods, onGoods, onQty }: AnswerProps) => {
  if (settled.kind === 'choose') return <GoodsQuestion {...settled} onChoose={(skuId) => onGoods(row.key, skuId)} />;
  if (settled.kind !== 'found') return null;
  const { offer, qty } = settled;
  const note = goods && [sharedWords(row, goods), goods.note].filter((each) => each !== null).join('；');
  return (
    <View className="paste-row__goods">
      <View className="paste-row__offer">
        <Pictogram picture={offer.picture} size="s" />
        <View className="paste-row__words">
          <View className="paste-row__name">{`${offer.name} ${offer.specText}`}</View>
          <Price fen={offer.priceFen} unit={offer.unit} />
        </View>
        {qty.kind === 'known' ? <View className={`paste-row__qty${goods?.qty === 0 ? ' paste-row__qty--none' : ''}`}>{qty.label}</View> : null}
      </View>
      {note ? <View className="paste-row__note">{note}</View> : null}
      {qty.kind === 'ask' ? <QtyQuestion offer={offer} {...qty} onChoose={(chosen) => onQty(row.key, chosen)} /> : null}
    </View>
  );
};
