import { type OrderStatus, type OrderStory, SEVERITY_NAMES } from '@zhundan/shared';
import { Alert, Descriptions, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { dayOf, spokenInstant } from '../../lib/dates.ts';
import { At, Money, Sheet, Until } from '../../ui/index.ts';

const REVIEW_STATES = { waiting: '等待主管', asked: '已提问，等门店回复', approved: '通过', rejected: '不通过', released: '超时释放', withdrawn: '门店撤回' } as const;
const REVIEW_COLOURS = { waiting: 'gold', asked: 'blue', approved: 'green', rejected: 'red', released: 'red', withdrawn: 'default' } as const;

export const ReviewPart = ({ review, orderNo }: Pick<OrderStory, 'review'> & { orderNo: string }) => review && (
  <Sheet title="人工复核" extra={<span><Tag color={REVIEW_COLOURS[review.state]}>{REVIEW_STATES[review.state]}</Tag><Link to={`/reviews/${orderNo}`}>{review.decidedAt === null ? '去复核' : '看复核依据'}</Link></span>}>
    <Descriptions size="small" column={2} items={[
      { key: 'opened', label: '开始', children: <At instant={review.openedAt} full /> },
      review.decidedAt === null
        ? { key: 'due', label: '答复期限', children: <Until instant={review.dueAt} /> }
        : { key: 'decided', label: '处理', children: <><At instant={review.decidedAt} full /> {review.decidedByName ?? '系统'}</> },
      ...(review.escalatedAt ? [{ key: 'escalated', label: '升级', children: <At instant={review.escalatedAt} full /> }] : []),
      ...(review.reason ? [{ key: 'reason', label: '理由', span: 2, children: review.reason }] : []),
    ]} />
    <ul className="zd-findings">{review.findings.map(({ title, severity, message, details }, index) => (
      <li key={index}><Tag>{SEVERITY_NAMES[severity]}</Tag><div><strong>{title}</strong>{message ? `：${message}` : ''}<div className="zd-quiet">{details.join('；')}</div></div></li>
    ))}</ul>
    {review.messages.map(({ kind, byName, at, text }) => (
      <blockquote key={at} className={kind === 'question' ? 'zd-said' : 'zd-said zd-said-back'}><div className="zd-quiet">{byName}，{spokenInstant(at)}</div>{text}</blockquote>
    ))}
  </Sheet>
);

const FILE_KINDS = { page: '页面', signature: '签名' } as const;

export const LetterPart = ({ letter }: Pick<OrderStory, 'letter'>) => letter && (
  <Sheet title="法人授权书" extra={<Tag color="cyan">{letter.kind === 'order' ? '仅本单' : '长期授权'}</Tag>}>
    <Descriptions size="small" column={2} items={[
      { key: 'signer', label: '签字人', children: letter.signerName },
      { key: 'amount', label: letter.kind === 'order' ? '授权金额' : '单笔上限', children: <Money fen={letter.totalFen} /> },
      { key: 'uploaded', label: '上传', children: <><At instant={letter.uploadedAt} full /> {letter.uploadedByName}</> },
      { key: 'expires', label: '有效至', children: <At instant={letter.expiresAt} full /> },
      { key: 'files', label: '文件', span: 2, children: letter.files.map(({ position, kind, mime, bytes, sha256 }) =>
        <div key={position}>{FILE_KINDS[kind]} {position}（{mime === 'application/pdf' ? 'PDF' : '图片'}，{Math.ceil(bytes / 1024)} KB，指纹 <code title={sha256}>{sha256.slice(0, 12)}…</code>）</div>) },
    ]} />
  </Sheet>
);

const STOCK_REASONS = { reserved: '占用', released: '释放', shipped: '出库' } as const;
const signed = (delta: number): string => (delta > 0 ? `+${delta.toLocaleString('zh-CN')}` : delta.toLocaleString('zh-CN'));

export const StockPart = ({ stock }: Pick<OrderStory, 'stock'>) => stock.length > 0 && (
  <Sheet title={`库存变动（${stock.length} 笔）`} flush>
    <Table
      size="small" rowKey={({ skuCode, at, reason }) => `${skuCode} ${at} ${reason}`} dataSource={[...stock]} scroll={{ x: 640 }} pagination={stock.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
      columns={[
        { title: '时间', key: 'at', render: (_, { at }) => <At instant={at} full /> }, { title: '动作', key: 'reason', render: (_, { reason }) => STOCK_REASONS[reason] },
        { title: '商品', key: 'name', render: (_, { skuCode, name, specText }) => <span title={skuCode}>{name} {specText}</span> },
        { title: '在库', key: 'onHand', align: 'right', className: 'zd-figure', render: (_, { onHandDelta }) => signed(onHandDelta) },
        { title: '占用', key: 'reserved', align: 'right', className: 'zd-figure', render: (_, { reservedDelta }) => signed(reservedDelta) },
        { title: '经手', key: 'by', render: (_, { byName }) => byName ?? '系统' },
      ]}
    />
  </Sheet>
);

/** Whether ERP, finance and the warehouse know. */
export const FilingPart = ({ filings, status }: Pick<OrderStory, 'filings'> & { status: OrderStatus }) => (
  <Sheet title="推送">
    {filings.length === 0
      ? <p className="zd-quiet">{status === 'held' || status === 'rejected' ? '没有推送：未通过复核的订单不会离开准单。' : '没有推送记录。'}</p>
      : (
        <ul className="zd-plain">{filings.map(({ topic, createdAt, deliveredAt }) => (
          <li key={topic + createdAt}>{topic === 'order.placed' ? '订单生效' : '订单取消'} <At instant={createdAt} full /> {deliveredAt ? <Tag color="green">已送达 {spokenInstant(deliveredAt)}</Tag> : <Tag color="gold">等待送达</Tag>}</li>
        ))}</ul>
      )}
  </Sheet>
);

export const MoneyPart = ({ receivable, returns, at }: Pick<OrderStory, 'receivable' | 'returns' | 'at'>) => (receivable || returns.length > 0) && (
  <Sheet title="应收与退货">
    {receivable ? (
      <Descriptions size="small" column={2} items={[
        { key: 'amount', label: '应收', children: <Money fen={receivable.amountFen} strong /> },
        { key: 'due', label: '到期', children: receivable.dueOn },
        { key: 'issued', label: '开具', children: <At instant={receivable.issuedAt} full /> },
        { key: 'settled', label: '结清', children: receivable.settledOn ?? '未结清' },
      ]} />
    ) : null}
    {receivable?.settledOn === null && receivable.dueOn < dayOf(at) ? <Alert type="error" showIcon title={`已逾期，到期日 ${receivable.dueOn}`} /> : null}
    <ul className="zd-plain">{returns.map(({ returnedOn, amountFen, reason }) => <li key={returnedOn + reason}>{returnedOn} 退货 <Money fen={amountFen} />：{reason}</li>)}</ul>
  </Sheet>
);
