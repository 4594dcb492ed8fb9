import { cleanText } from '@zhundan/shared';
import { Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { newRequestId } from '../../api/index.ts';
import { spokenDay } from '../../lib/dates.ts';
import type { Board } from './model.ts';
import { useSetHoliday } from './use-board.ts';

interface HolidayDialogProps {
  readonly board: Board;
  readonly day: string;
  readonly onClose: () => void;
}

const KINDS = [{ value: 'ordinary', label: '平日' }, { value: 'closed', label: '放假' }, { value: 'worked', label: '调休上班' }] as const;
const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** What a day is for all lines: ordinary, a holiday, or worked in exchange for one. */
export const HolidayDialog = ({ board, day, onClose }: HolidayDialogProps) => {
  const now = board.days.find((each) => each.day === day);
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>(now?.holiday ? (now.worksAs === null ? 'closed' : 'worked') : 'closed');
  const [name, setName] = useState(now?.holiday ?? '');
  const [worksAs, setWorksAs] = useState(now?.worksAs ?? 1);
  const [requestId] = useState(newRequestId);
  const set = useSetHoliday(onClose);
  const said = cleanText(name) || (kind === 'worked' ? '调休上班' : '放假');
  const booked = board.bookings.filter((each) => each.day === day).length;
  const save = () => set.mutate(
    kind === 'ordinary' ? { requestId, day, kind } : kind === 'closed' ? { requestId, day, kind, name: said } : { requestId, day, kind, name: said, worksAs });
  return (
    <Modal
      open title={spokenDay(day)} okText="保存" cancelText="取消" destroyOnHidden okButtonProps={{ danger: kind === 'closed' && booked > 0, loading: set.isPending }}
      onOk={save} onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="所有产线这一天"><Radio.Group optionType="button" value={kind} onChange={(event) => setKind(event.target.value as typeof kind)} options={[...KINDS]} /></Form.Item>
        {kind === 'worked'
          ? <Form.Item label="按哪天的班次"><Select value={worksAs} onChange={setWorksAs} options={WEEKDAYS.map((label, index) => ({ value: index + 1, label }))} /></Form.Item> : null}
        {kind === 'ordinary' ? null : (
          <Form.Item label="名称" htmlFor="craft-holiday-name"><Input id="craft-holiday-name" value={name} maxLength={20} onChange={(event) => setName(event.target.value)} placeholder={kind === 'closed' ? '例如：春节，门店会看到' : '例如：春节调休上班'} /></Form.Item>
        )}
        <p className="zd-quiet" role="status">
          {booked === 0 ? '这一天没有排期，不影响已承诺的交货日。'
            : kind === 'closed' ? `这一天排了 ${booked} 项，将依次往后顺延；交货日有变的门店会收到通知。` : `这一天排了 ${booked} 项，放不下的才会往后顺延。`}
        </p>
        {set.error ? <p className="zd-trouble" role="alert">{set.error.refusal.message}</p> : null}
      </Form>
    </Modal>
  );
};
