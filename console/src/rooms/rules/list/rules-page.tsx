import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { RULE_FIGURES_DAYS } from '@zhundan/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { At, Page, Sheet } from '../../../ui/index.ts';
import { useNewRule } from '../editor/editor-page.tsx';
import type { Desk } from '../use-desk.ts';
import { DraftBar } from './draft-bar.tsx';
import { RuleTable } from './rule-table.tsx';
import { Templates } from './templates.tsx';

/** All rules of the draft, or those in force while there is none, with what each did lately. */
export const RulesPage = ({ desk }: { desk: Desk }) => {
  const [isChoosing, setChoosing] = useState(false);
  const addRule = useNewRule(desk);
  const { version } = desk.inForce;
  return (
    <Page
      title="规则" about={version === null ? '还没有发布过规则，所有订单只做价格、库存和地址检查。' : (
        <>现行第 {version.versionNo} 版，{version.publishedByName ?? '系统'}于 <At instant={version.publishedAt} /> 发布：{version.reason}</>
      )}
      actions={<>
        <Link to="versions"><Button icon={<HistoryOutlined />}>版本记录</Button></Link>
        {desk.canWrite ? <>
          <Button onClick={() => setChoosing(true)}>从模板新建</Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => addRule()}>新建规则</Button>
        </> : null}
      </>}
    >
      {desk.isChanged ? <DraftBar desk={desk} /> : null}
      <Sheet flush>
        <RuleTable desk={desk} />
        <p className="rules-foot zd-quiet">数字为近 {RULE_FIGURES_DAYS} 天。“判对”是主管维持了规则的判断，“判错”是主管放行。规则都会判断，结果取最严的一条；同样严的按此顺序显示。</p>
      </Sheet>
      <Templates open={isChoosing} onClose={() => setChoosing(false)} onChoose={(rule) => { setChoosing(false); addRule(rule); }} />
    </Page>
  );
};
