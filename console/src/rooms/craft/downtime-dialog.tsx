import { cleanText, DOWNTIME_DAYS_MAX } from '@zhundan/shared';
import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { newRequestId } from '../../api/index.ts';
import { addDays } from '../../lib/dates.ts';
import { DayField } from './day-field.tsx';
import type { Board } from './model.ts';
import { useMarkDowntime } from './use-board.ts';

interface DowntimeDialogProps {
  readonly board: Board;
  /** Where the dialog was opened from. */
  readonly at: { readonly lineId: string; readonly day: string };
  readonly onClose: () => void;
}

const REASONS = ['设备检修', '缺料', '停电', '人员不足'] as const;

/** A line stands still, or has less of each day; what no longer fits moves on, and the stores are told. */
export const DowntimeDialog = ({ board, at, onClose }: DowntimeDialogProps) => {
  const [lineId, setLine] = useState(at.lineId);
  const [fromDay, setFrom] = useState(at.day);
  const [toDay, setTo] = useState(at.day);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [requestId] = useState(newRequestId);
  const mark = useMarkDowntime(onClose);
  const isComplete = fromDay >= board.today && toDay >= fromDay && cleanText(reason).length >= 2;
  const touched = board.bookings.filter((each) => each.lineId === lineId && each.day >= fromDay && each.day <= toDay);
  return (
    <Modal
      open title="标记停机" okText="标记停机" cancelText="取消" destroyOnHidden maskClosable={false}
      okButtonProps={{ danger: true, disabled: !isComplete, loading: mark.isPending }} onCancel={onClose}
      onOk={() => mark.mutate({ requestId, lineId, fromDay, toDay, ...(minutes === null ? {} : { minutesPerDay: minutes }), reason: cleanText(reason) })}
    >
      <Form layout="vertical">
        <Form.Item label="产线"><Select value={lineId} onChange={setLine} options={board.lines.map((line) => ({ value: line.lineId, label: line.name }))} /></Form.Item>
        <div className="craft-two">
          <Form.Item label="从" htmlFor="craft-from"><DayField id="craft-from" min={board.today} value={fromDay} onChange={(day) => { setFrom(day); if (day > toDay) setTo(day); }} /></Form.Item>
          <Form.Item label="到（含）" htmlFor="craft-to"><DayField id="craft-to" min={fromDay} max={addDays(fromDay, DOWNTIME_DAYS_MAX - 1)} value={toDay} onChange={setTo} /></Form.Item>
        </div>
        <Form.Item label="停多少">
          <Radio.Group value={minutes === null ? 'all' : 'some'} onChange={(event) => setMinutes(event.target.value === 'all' ? null : 240)} options={[{ value: 'all', label: '整线停' }, { value: 'some', label: '每天少一些' }]} />
          {minutes === null ? null : <InputNumber className="craft-some" min={1} max={14_400} precision={0} value={minutes} onChange={(value) => setMinutes(value ?? 240)} suffix="分钟 / 天" aria-label="每天少多少分钟" />}
        </Form.Item>
        <Form.Item label="原因" htmlFor="craft-reason">
          <div className="zd-usual">{REASONS.map((each) => <button type="button" key={each} onClick={() => setReason(each)}>{each}</button>)}</div>
          <Input id="craft-reason" value={reason} maxLength={50} onChange={(event) => setReason(event.target.value)} placeholder="门店会看到，例如：设备检修" />
        </Form.Item>
        <p className="zd-quiet" role="status">
          {touched.length === 0 ? '这几天没有排期，不影响已承诺的交货日。' : `这几天排了 ${touched.length} 项；放不下的依次往后顺延，交货日有变的门店会收到通知。`}
        </p>
        {mark.error ? <p className="zd-trouble" role="alert">{mark.error.refusal.message}</p> : null}
      </Form>
    </Modal>
  );
};
