import { View } from '@tarojs/components';
import type { PastedProblem } from '@zhundan/shared';
import { Empty, Notice, Pictogram, Price } from '../../ui';
import { type FoundLine, type ReadList, whyAdjusted } from './read-list';
import './paste-result.scss';

interface PasteResultProps {
  readonly list: ReadList;
  readonly problems: readonly PastedProblem[];
}

/** What was understood, what was adjusted, and what was not understood: nothing disappears silently. */
export const PasteResult = ({ list: { found, unknown }, problems }: PasteResultProps) => (
  <View className="paste-result">
    {unknown.length > 0 ? <Notice tone="warn" title={`${unknown.length} 个编码没有找到`}>{unknown.join('、')}</Notice> : null}
    {problems.length > 0 ? (
      <Notice tone="warn" title={`${problems.length} 行没有读懂`}>
        {problems.map(({ lineNo, text, message }) => (lineNo ? `第 ${lineNo} 行“${text}”：${message}` : message)).join('\n')}
      </Notice>
    ) : null}
    {found.length === 0 && unknown.length === 0 && problems.length === 0 ? <Empty title="没有找到商品编码" hint="每行一种：编码 数量，如 LJ-M8-30 200" /> : null}
    {found.map((line) => <FoundRow key={line.offer.skuId} line={line} />)}
  </View>
);

const FoundRow = ({ line }: { line: FoundLine }) => {
  const { offer, qty } = line;
  const why = whyAdjusted(line);
  return (
    <View className="paste-result__row">
      <Pictogram picture={offer.picture} size="s" />
      <View className="paste-result__words">
        <View className="paste-result__name">{`${offer.name} ${offer.specText}`}</View>
        <Price fen={offer.priceFen} unit={offer.unit} />
        {why ? <View className="paste-result__why">{why}</View> : null}
      </View>
      <View className={`paste-result__qty${qty === 0 ? ' paste-result__qty--none' : ''}`}>{`${qty} ${offer.unit}`}</View>
    </View>
  );
};
