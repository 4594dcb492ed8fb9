import { cleanText, contracts, LETTER_STATE_NAMES, LETTER_STATES, type LetterAtHeadquarters, type LetterState } from '@zhundan/shared';
import { Input, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { usePages } from '../../api/index.ts';
import { At, Filters, Money, MoreTable, Page, Sheet } from '../../ui/index.ts';
import { LetterDrawer } from './letter-drawer.tsx';
import './letters.css';
import { LetterStateTag } from './state-tag.tsx';

const PAGE_LETTERS = 50;
const STATES = [{ value: 'all', label: '全部' }, ...LETTER_STATES.map((value) => ({ value, label: LETTER_STATE_NAMES[value] }))];

/** 法人授权书: what stores had signed, looked at as it was checked, and made to stand for many orders where that is right. */
export default function LettersRoom() {
  const [state, setState] = useState<LetterState | undefined>();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<LetterAtHeadquarters | null>(null);
  const filter = { ...(state ? { state } : {}), ...(query ? { query } : {}) };
  const pages = usePages(contracts.listLettersAdmin, { ...filter, limit: PAGE_LETTERS }, ({ letters }) => letters);
  const isFiltered = state !== undefined || query !== '';

  return (
    <Page title="授权书" about="门店为大额订单上传的法人授权书。一份只用于一单；确有长期授权的，可以设为长期有效，到期日和单笔上限由总部定。">
      <Sheet flush>
        <Filters>
          <Segmented options={STATES} value={state ?? 'all'} onChange={(value) => setState(value === 'all' ? undefined : value as LetterState)} />
          <Input.Search className="letters-search" allowClear placeholder="门店编号、店名、签署人或订单号" aria-label="查找授权书" onSearch={(typed) => setQuery(cleanText(typed))} />
        </Filters>
        <MoreTable<LetterAtHeadquarters>
          pages={pages} columns={COLUMNS} rowKey="letterId" scroll={{ x: 820 }} onOpen={setOpened}
          nothing={isFiltered ? { title: '没有符合条件的授权书', hint: '换一个状态或关键词' } : { title: '还没有授权书', hint: '门店的订单触发“要求授权书”的规则后，上传的授权书会出现在这里' }}
        />
      </Sheet>
      <LetterDrawer key={opened?.letterId} letter={opened} onChanged={setOpened} onClose={() => setOpened(null)} />
    </Page>
  );
}

const COLUMNS: TableColumnsType<LetterAtHeadquarters> = [
  { title: '门店', key: 'store', render: (_, { store }) => <><span className="zd-strong">{store.storeCode}</span>{` ${store.name}`}</>, width: 190 },
  { title: '状态', key: 'state', render: (_, { state }) => <LetterStateTag state={state} />, width: 90 },
  { title: '金额', key: 'total', align: 'right', render: (_, { totalFen, state }) => <>{isStanding(state) ? <span className="zd-quiet">单笔至多 </span> : null}<Money fen={totalFen} /></>, width: 130 },
  { title: '签署人', dataIndex: 'signerName', width: 90, className: 'letters-signer' },
  { title: '上传', key: 'uploaded', render: (_, { uploadedAt }) => <At instant={uploadedAt} />, width: 122 },
  { title: '有效至', key: 'expires', render: (_, { expiresAt }) => <At instant={expiresAt} />, width: 122 },
  { title: '用于订单', key: 'orders', render: (_, letter) => <Orders {...letter} /> },
];

const isStanding = (state: LetterState): boolean => state === 'standing' || state === 'ended';

/** The latest, and how many more. */
const Orders = ({ orderNos: [first], orderCount }: LetterAtHeadquarters) => {
  if (first === undefined) return <span className="zd-quiet">还没有</span>;
  return <span className="zd-figure">{first}{orderCount > 1 ? <span className="zd-quiet">{` 等 ${orderCount} 单`}</span> : null}</span>;
};
