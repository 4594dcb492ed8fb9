import { type Backtest, type BacktestTally, type Names, sentenceOf } from '@zhundan/shared';
import { Button, Table, Tag } from 'antd';
import { Money, Nothing } from '../../../ui/index.ts';
import { MODE_WORDS } from '../model/words.ts';
import { badIn, count, percent, precisionOf } from './figures.ts';

/** Whose submits would have been stopped most. */
export const StoreTally = ({ stores, onStore }: { stores: BacktestTally['stores']; onStore: (storeId: string, name: string) => void }) => (
  <Table
    size="small" rowKey="storeId" dataSource={[...stores]} pagination={{ pageSize: 10, hideOnSinglePage: true }} locale={{ emptyText: <Nothing title="没有门店会被拦下" /> }}
    columns={[
      { title: '门店', render: (_, { storeId, name, code }) => <Button type="link" size="small" onClick={() => onStore(storeId, name)}>{name} {code}</Button> },
      { title: '会拦下', width: 100, align: 'right', render: (_, { submits }) => count(submits) },
      { title: '其中新增', width: 100, align: 'right', render: (_, { newly }) => count(newly) },
      { title: '出问题', width: 100, align: 'right', render: (_, { bad }) => count(bad) },
      { title: '正常', width: 100, align: 'right', render: (_, { fine }) => count(fine) },
      { title: '金额', width: 140, align: 'right', render: (_, { fen }) => <Money fen={fen} /> },
    ]}
  />
);

/** What each rule of the draft would have done by itself. */
export const RuleTally = ({ backtest, names, onRule }: { backtest: Backtest; names: Names; onRule: (ruleId: string) => void }) => {
  const byId = new Map(backtest.tally.rules.map((each) => [each.ruleId, each]));
  return (
    <Table
      size="small" rowKey="ruleId" dataSource={[...backtest.rules]} pagination={false} locale={{ emptyText: <Nothing title="草稿里没有规则" /> }}
      columns={[
        { title: '规则', render: (_, { ruleId, name, mode, when }) => (
          <><Button type="link" size="small" onClick={() => onRule(ruleId)}>{name}</Button>{mode === 'live' ? null : <Tag>{MODE_WORDS[mode].title}</Tag>}<div className="zd-quiet">当 {sentenceOf(when, names)} 时</div></>
        ) },
        { title: '触发', width: 90, align: 'right', render: (_, { ruleId }) => count(byId.get(ruleId)?.fired ?? 0) },
        { title: '出问题', width: 90, align: 'right', render: (_, { ruleId }) => count(badIn(byId.get(ruleId)!.fates)) },
        { title: '正常', width: 90, align: 'right', render: (_, { ruleId }) => count(byId.get(ruleId)!.fates.fine) },
        { title: '准', width: 80, align: 'right', render: (_, { ruleId }) => percent(precisionOf(byId.get(ruleId)!.fates)) },
        { title: '金额', width: 150, align: 'right', render: (_, { ruleId }) => <Money fen={byId.get(ruleId)!.fen} /> },
      ]}
    />
  );
};
