import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { contracts, EXPORT_ROWS_MAX, type OrdersFilter, type OrdersTotal } from '@zhundan/shared';
import { App, Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { download, keepFile } from '../../api/download.ts';

interface Running { readonly lines: number; readonly bytes: number }

/** Takes the table home as a file: with how far it is, a way to stop, and no half file for a whole one. */
export const ExportButton = ({ filter, total }: { filter: OrdersFilter; total: OrdersTotal | null }) => {
  const { message } = App.useApp();
  const [running, setRunning] = useState<Running | null>(null);
  const leaving = useRef<AbortController | null>(null);

  const start = async (): Promise<void> => {
    const abort = leaving.current = new AbortController();
    setRunning({ lines: 0, bytes: 0 });
    const outcome = await download(contracts.exportOrders, filter, {
      signal: abort.signal, onProgress: (bytes, lines) => setRunning({ bytes, lines: Math.max(0, lines - 1) }),
    });
    setRunning(null);
    if (outcome.ok === true) {
      keepFile(outcome.data);
      void message.success(`已导出，文件名 ${outcome.data.fileName}`);
    } else if (outcome.ok === 'cancelled') void message.info('已取消导出，没有保存文件。');
    else void message.error(outcome.refusal.message);
  };

  if (!running) {
    const isTooMany = total !== null && total.count > EXPORT_ROWS_MAX;
    return (
      <Button icon={<DownloadOutlined />} title={isTooMany ? `一次最多导出 ${EXPORT_ROWS_MAX.toLocaleString('zh-CN')} 单，建议先缩小范围` : undefined} onClick={() => void start()}>
        导出 CSV
      </Button>
    );
  }
  const share = total && total.count > 0 ? Math.min(99, Math.round((running.lines / Math.min(total.count, EXPORT_ROWS_MAX)) * 100)) : null;
  return (
    <span className="zd-export" role="status">
      {share === null ? null : <Progress type="circle" size={20} percent={share} />}
      <span className="zd-figure">已导出 {running.lines.toLocaleString('zh-CN')} 单（{(running.bytes / 1_048_576).toFixed(1)} MB）</span>
      <Button size="small" onClick={() => leaving.current?.abort()}>取消</Button>
    </span>
  );
};
