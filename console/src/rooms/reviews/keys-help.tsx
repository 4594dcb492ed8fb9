import { Button, Modal } from 'antd';

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['J', '下一单'], ['K', '上一单'], ['A', '通过（回车确认）'], ['R', '驳回，写原因（回车确认）'], ['Q', '问门店（回车发送）'], ['Esc', '不写了'], ['?', '看这张表'],
];

export const KeysHelp = ({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) => (
  <>
    <Button onClick={() => onOpen(true)}>快捷键 <kbd className="rv-key">?</kbd></Button>
    <Modal open={open} title="快捷键" footer={null} onCancel={() => onOpen(false)} width={360}>
      <table className="rv-keys">
        <tbody>{KEYS.map(([key, does]) => <tr key={key}><th scope="row"><kbd className="rv-key">{key}</kbd></th><td>{does}</td></tr>)}</tbody>
      </table>
    </Modal>
  </>
);
