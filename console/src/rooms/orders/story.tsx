import { contracts, type OrderStory } from '@zhundan/shared';
import { Descriptions, Table, Tag } from 'antd';
import { useMemo } from 'react';
import { useRead } from '../../api/index.ts';
import { SubmitCard } from '../../ui/submit-card.tsx';
import { At, Money, OrderStatusTag, Read, Sheet } from '../../ui/index.ts';
import { momentsOf } from './moments.ts';
import { FilingPart, LetterPart, MoneyPart, ReviewPart, StockPart } from './story-parts.tsx';
import { Timeline } from './timeline.tsx';

/** One order with everything that is known of it: the picture first, then what each dot of it was. */
export const StoryOf = ({ orderNo }: { orderNo: string }) => {
  const story = useRead(contracts.getOrderStory, { orderNo });
  return <Read of={story}>{(data) => <Story story={data} />}</Read>;
};

const Story = ({ story }: { story: OrderStory }) => {
  const moments = useMemo(() => momentsOf(story), [story]);
  const { order, store, warehouseName, submits, hasEarlierSubmits, craft, audit } = story;
  return (
    <div className="zd-story">
      <header className="zd-story-head">
        <OrderStatusTag status={order.status} /><Money fen={order.totalFen} strong />
        <span className="zd-quiet">{store.code} {store.name}，{store.channelName}，{store.district}{store.franchiseeName ? `，${store.franchiseeName}` : ''}</span>
      </header>
      <Sheet title="经过"><Timeline moments={moments} /></Sheet>
      <Sheet title={`提交与判定（${hasEarlierSubmits ? '最近 ' : ''}${submits.length} 次）`}>
        {hasEarlierSubmits ? <p className="zd-quiet">{`之前还有更多提交，这里只列最近的 ${submits.length} 次。`}</p> : null}
        {submits.length === 0 ? <p className="zd-quiet">没有提交记录。</p> : submits.map((submit) => <SubmitCard key={submit.attemptId} submit={submit} />)}
      </Sheet>
      <ReviewPart review={story.review} orderNo={order.orderNo} />
      <LetterPart letter={story.letter} />
      <Sheet title={`商品（${order.lines.length} 行）`} flush>
        <Table
          size="small" rowKey="skuId" pagination={order.lines.length > 20 ? { pageSize: 20, showSizeChanger: false } : false} dataSource={order.lines} scroll={{ x: 640 }}
          columns={[
            { title: '编码', dataIndex: 'skuCode', width: 150 }, { title: '商品', key: 'name', render: (_, { name, specText }) => `${name} ${specText}` },
            { title: '单价', key: 'unitPriceFen', align: 'right', render: (_, { unitPriceFen }) => <Money fen={unitPriceFen} /> },
            { title: '数量', key: 'qty', align: 'right', render: (_, { qty, unit }) => <span className="zd-figure">{qty.toLocaleString('zh-CN')} {unit}</span> },
            { title: '金额', key: 'amountFen', align: 'right', render: (_, { amountFen }) => <Money fen={amountFen} /> },
          ]}
        />
        <p className="zd-sum">合计 <Money fen={order.totalFen} strong />（价目表第 {order.priceListVersion} 版）</p>
      </Sheet>
      <Sheet title="收货">
        <Descriptions size="small" column={2} items={[
          { key: 'who', label: '联系人', children: `${order.address.contactName} ${order.address.phone}` },
          { key: 'house', label: '发货仓', children: warehouseName },
          { key: 'where', label: '地址', span: 2, children: placeOf(order.address) },
          { key: 'by', label: '下单人', children: order.placedByName },
          { key: 'note', label: '备注', children: order.note ?? '无' },
        ]} />
      </Sheet>
      {craft.length === 0 ? null : (
        <Sheet title="定制排期" flush>
          <Table size="small" pagination={false} rowKey={({ skuCode, day, lineName }) => `${skuCode} ${day} ${lineName}`} dataSource={[...craft]} columns={[
            { title: '日期', dataIndex: 'day' }, { title: '产线', dataIndex: 'lineName' }, { title: '商品', key: 'name', render: (_, { name, specText }) => `${name} ${specText}` },
            { title: '占用', key: 'minutes', align: 'right', render: (_, { minutes }) => `${minutes} 分钟` },
          ]} />
        </Sheet>
      )}
      <StockPart stock={story.stock} />
      <FilingPart filings={story.filings} status={order.status} />
      <MoneyPart receivable={story.receivable} returns={story.returns} at={story.at} />
      {audit.length === 0 ? null : (
        <Sheet title="总部操作记录">
          <ul className="zd-plain">{audit.map(({ at, byName, action, reason }) => (
            <li key={`${at}${action}`}><At instant={at} full /> <span>{byName ?? '系统'}</span> <Tag>{ACTION_NAMES[action] ?? '其他操作'}</Tag>{reason}</li>
          ))}</ul>
        </Sheet>
      )}
    </div>
  );
};

/** Most texts begin with the district already. */
const placeOf = ({ district, text, door }: OrderStory['order']['address']): string => [text.startsWith(district) ? '' : district, text, door].filter(Boolean).join(' ');

const ACTION_NAMES: Readonly<Record<string, string>> = {
  'review.approved': '复核通过', 'review.rejected': '复核不通过', 'review.asked': '提问', 'review.escalated': '升级', 'review.released': '超时释放',
  'letter.madeStanding': '授权书设为长期', 'letter.standingEnded': '结束长期授权', 'craft.bookingMoved': '改排期', 'craft.downtimeMarked': '标记停机',
};
