import { contracts, type LetterAtHeadquarters } from '@zhundan/shared';
import { App, Button, Descriptions, Drawer, Space } from 'antd';
import { useState } from 'react';
import { newRequestId, useWho, useWrite } from '../../api/index.ts';
import { AskReason, At, Money, OrderNo } from '../../ui/index.ts';
import { LetterFiles } from './letter-files.tsx';
import { StandingDialog } from './standing-dialog.tsx';
import { LetterStateTag } from './state-tag.tsx';

interface LetterDrawerProps {
  readonly letter: LetterAtHeadquarters | null;
  readonly onChanged: (letter: LetterAtHeadquarters) => void;
  readonly onClose: () => void;
}

/** As contracts/letters has it for makeLetterStanding and endStanding. */
const DECIDERS = ['supervisor', 'finance', 'admin'];

/** One letter: its pages and signature beside what it was signed for, and what headquarters may decide about it. */
export const LetterDrawer = ({ letter, onChanged, onClose }: LetterDrawerProps) => {
  const { message } = App.useApp();
  const mayDecide = DECIDERS.includes(useWho().role);
  const [asking, setAsking] = useState<'standing' | 'end' | null>(null);
  const [requestId] = useState(newRequestId);
  const changed = (text: string) => (next: LetterAtHeadquarters) => {
    setAsking(null);
    onChanged(next);
    void message.success(text);
  };
  const end = useWrite(contracts.endStanding, { touches: [contracts.listLettersAdmin], onDone: changed('已终止，下一单起不再有效') });
  if (letter === null) return null;

  const isStanding = letter.state === 'standing';
  const actions = mayDecide ? (
    <Space>
      {isStanding ? <Button danger onClick={() => setAsking('end')}>终止</Button> : null}
      <Button type="primary" onClick={() => setAsking('standing')}>{isStanding ? '修改期限和上限' : '设为长期有效'}</Button>
    </Space>
  ) : null;

  return (
    <Drawer open size={860} title={<>{`${letter.store.storeCode} ${letter.store.name} `}<LetterStateTag state={letter.state} /></>} extra={actions} onClose={onClose} destroyOnHidden>
      <Descriptions column={2} size="small" items={itemsOf(letter)} />
      <LetterFiles letterId={letter.letterId} />
      <StandingDialog open={asking === 'standing'} letter={letter} onDone={changed('已设为长期有效')} onCancel={() => setAsking(null)} />
      <AskReason
        open={asking === 'end'} title="终止这份长期授权书？" confirm="终止" danger busy={end.isPending} trouble={end.error?.refusal.message ?? null}
        usual={['法定代表人变更', '授权期满不再续签', '门店资信变化']} onCancel={() => setAsking(null)}
        onConfirm={(reason) => end.mutate({ requestId, letterId: letter.letterId, reason })}
      >
        <p>终止后，这家店超过限额的订单要重新逐单上传授权书；已经通过的订单不受影响。</p>
      </AskReason>
    </Drawer>
  );
};

const itemsOf = ({ state, totalFen, signerName, uploadedByName, uploadedAt, expiresAt, standingByName, orderNos, orderCount }: LetterAtHeadquarters) => [
  { key: 'signer', label: '法定代表人', children: signerName },
  { key: 'total', label: state === 'standing' || state === 'ended' ? '单笔至多' : '签署金额', children: <Money fen={totalFen} strong /> },
  { key: 'uploaded', label: '上传', children: <>{`${uploadedByName}，`}<At instant={uploadedAt} /></> },
  { key: 'expires', label: state === 'ended' ? '终止于' : '有效至', children: <At instant={expiresAt} full /> },
  ...(standingByName === null ? [] : [{ key: 'standing', label: '设为长期有效', children: standingByName }]),
  {
    key: 'orders', label: '用于订单', span: 2,
    children: orderNos.length === 0 ? <span className="zd-quiet">还没有用于订单</span> : <div className="letters-orders">{orderNos.map((no) => <OrderNo key={no} no={no} to={`/orders/${no}`} />)}{orderCount > orderNos.length ? <span className="zd-quiet">{`只列最近 ${orderNos.length} 单，共 ${orderCount} 单`}</span> : null}</div>,
  },
];
