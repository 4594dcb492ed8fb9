import { type BasketDifference, type BasketLine, compareBaskets } from '@zhundan/shared';
import { Segmented } from 'antd';
import { useState } from 'react';
import { At, Money, OrderNo, OrderStatusTag } from '../../ui/index.ts';
import type { ReviewEvidence } from './evidence.tsx';

const DIFFERENCES: Record<BasketDifference, string> = { same: '完全相同', shared: '数量不同', onlyHere: '只在这单', onlyThere: '只在那单' };

/** Both baskets side by side, one row per SKU: what both have on top, then what only one has. */
export const Baskets = ({ evidence: { basket, others, othersCount, review } }: { evidence: ReviewEvidence }) => {
  const [chosen, setChosen] = useState(others[0]?.orderNo);
  const other = others.find(({ orderNo }) => orderNo === chosen);
  const { lines, sharedSkus, overlapBp } = compareBaskets<BasketLine>(basket, other?.lines ?? []);
  return (
    <section className="zd-sheet zd-flush">
      <div className="zd-sheet-head">
        <h2>{other ? '两单对比' : '这单的商品'}</h2>
        {others.length > 1 ? <Segmented value={chosen ?? ''} onChange={setChosen} options={others.map(({ orderNo }) => ({ value: orderNo, label: orderNo }))} /> : null}
      </div>
      {othersCount > others.length ? <p className="rv-overlap zd-quiet">{`规则对照的有 ${othersCount} 单，这里列最近的 ${others.length} 单。`}</p> : null}
      {other ? <p className="rv-overlap">{`${sharedSkus} 种规格相同，占较大一单 ${Math.max(basket.length, other.lines.length)} 种的 `}<b>{`${(overlapBp / 100).toFixed(2)}%`}</b>；那单 <OrderStatusTag status={other.status} /></p> : null}
      <table className="rv-baskets">
        <thead>
          <tr>
            <th scope="col">商品</th>
            <th scope="col" className="rv-qty">这单<br /><Money fen={review.totalFen} /></th>
            {other ? <th scope="col" className="rv-qty"><OrderNo no={other.orderNo} to={`/orders/${other.orderNo}`} /><br /><At instant={other.placedAt} /> <Money fen={other.totalFen} /></th> : null}
            {other ? <th scope="col">差别</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { name, specText, skuCode } = (line.here ?? line.there)!;
            return (
              <tr key={line.skuId} className={other ? `rv-${line.difference}` : ''}>
                <th scope="row"><div className="zd-strong">{name}</div><div className="zd-quiet">{`${specText} · ${skuCode}`}</div></th>
                <Side line={line.here} />
                {other ? <Side line={line.there} /> : null}
                {other ? <td className="rv-difference">{wordsOf(line.difference, line.here, line.there)}</td> : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};

const Side = ({ line }: { line: BasketLine | null }) => (
  <td className="rv-qty">{line ? <><div>{`${line.qty} ${line.unit}`}</div><div className="zd-quiet"><Money fen={line.amountFen} /></div></> : <span className="zd-quiet">—</span>}</td>
);

const wordsOf = (difference: BasketDifference, here: BasketLine | null, there: BasketLine | null): string => {
  if (difference !== 'shared' || !here || !there) return DIFFERENCES[difference];
  const by = here.qty - there.qty;
  return `${by > 0 ? '多' : '少'} ${Math.abs(by)} ${here.unit}`;
};
