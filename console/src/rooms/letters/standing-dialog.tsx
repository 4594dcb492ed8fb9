import { cleanLines, contracts, formatFen, type LetterAtHeadquarters, STANDING_DAYS_MAX } from '@zhundan/shared';
import { DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { newRequestId, useWrite } from '../../api/index.ts';
import { addDays, dayOf, today } from '../../lib/dates.ts';

interface StandingDialogProps {
  readonly open: boolean;
  readonly letter: LetterAtHeadquarters;
  readonly onDone: (letter: LetterAtHeadquarters) => void;
  readonly onCancel: () => void;
}

interface Terms { readonly until: Dayjs; readonly maxYuan: number; readonly reason: string }

/** Three months, if nobody says otherwise. */
const USUAL_DAYS = 90;

/** Until when, up to how much for one order, and why: all three are audited. */
export const StandingDialog = ({ open, letter, onDone, onCancel }: StandingDialogProps) => {
  const [form] = Form.useForm<Terms>();
  const [requestId, setRequestId] = useState(newRequestId);
  const make = useWrite(contracts.makeLetterStanding, { touches: [contracts.listLettersAdmin], onDone, onRefused: () => setRequestId(newRequestId()) });
  const until = Form.useWatch('until', form), maxYuan = Form.useWatch('maxYuan', form);
  const isStanding = letter.state === 'standing';
  const last = addDays(today(), STANDING_DAYS_MAX);

  const submit = ({ until: day, maxYuan: yuan, reason }: Terms) =>
    make.mutate({ requestId, letterId: letter.letterId, until: day.format('YYYY-MM-DD'), maxFen: Math.round(yuan * 100), reason: cleanLines(reason) });

  return (
    <Modal
      open={open} title={isStanding ? '修改长期授权' : '设为长期有效'} okText={isStanding ? '保存' : '设为长期有效'} cancelText="取消" maskClosable={false} destroyOnHidden
      okButtonProps={{ loading: make.isPending }} onOk={() => void form.validateFields().then(submit, () => undefined)} onCancel={onCancel}
    >
      <Form<Terms>
        form={form} layout="vertical" requiredMark={false} preserve={false} onValuesChange={() => setRequestId(newRequestId())}
        initialValues={{ until: dayjs(isStanding ? dayOf(letter.expiresAt) : addDays(today(), USUAL_DAYS)), maxYuan: letter.totalFen / 100, reason: '' }}
      >
        <Form.Item name="until" label="有效到哪一天（含当天）" rules={[{ required: true, message: '请选择到期日' }]}>
          <DatePicker className="letters-wide" allowClear={false} disabledDate={(day) => day.format('YYYY-MM-DD') < today() || day.format('YYYY-MM-DD') > last} />
        </Form.Item>
        <Form.Item name="maxYuan" label="单笔订单至多（元）" rules={[{ required: true, message: '请填写单笔上限' }]}>
          <InputNumber<number> className="letters-wide" min={0.01} max={100_000_000} precision={2} prefix="¥" step={10_000} formatter={(value) => String(value ?? '').replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')} parser={(typed) => Number((typed ?? '').replaceAll(',', ''))} />
        </Form.Item>
        <Form.Item name="reason" label="原因" rules={[{ required: true, min: 2, whitespace: true, message: '请写明原因，会留在操作记录里' }]}>
          <Input.TextArea maxLength={200} showCount autoSize={{ minRows: 2, maxRows: 5 }} placeholder="例如：与总部签有年度框架，法人已当面确认" />
        </Form.Item>
      </Form>
      {until && maxYuan ? <p className="letters-terms">{`到 ${until.format('YYYY 年 M 月 D 日')}为止，${letter.store.name}每单不超过 ${formatFen(Math.round(maxYuan * 100))} 时，不用再逐单上传授权书。`}</p> : null}
      {make.error ? <p className="zd-trouble" role="alert">{make.error.refusal.message}</p> : null}
    </Modal>
  );
};
