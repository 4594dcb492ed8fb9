import { contracts } from '@zhundan/shared';
import { Select, Spin } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useRead } from '../../../api/index.ts';

const TYPING_MS = 200;

const shownSku = ({ label, data }: { label?: ReactNode; data: unknown }) =>
  <div className="rules-sku-option"><b>{label}</b><span>{(data as { code?: string }).code}</span></div>;

/** One SKU, found as franchisees find it: by words, spec, code or pinyin initials. */
export const SkuPicker = ({ value, name, onPick, invalid }: { value: string | undefined; name: string | undefined; onPick: (skuId: string) => void; invalid: boolean }) => {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useRead(contracts.findRuleSkus, { query }, { enabled: query !== '', keepPrevious: true });
  const skus = query === '' ? [] : found.data?.skus ?? [];
  const options = skus.map((sku) => ({ value: sku.skuId, label: `${sku.name} ${sku.specText}`, code: sku.skuCode }));
  const chosen = value !== undefined && !options.some((each) => each.value === value) ? [{ value, label: name ?? '…', code: '' }] : [];
  return (
    <Select
      className="rules-of" value={value ?? null} options={[...options, ...chosen]} aria-label="哪个规格" placeholder="输入名称、规格或编码"
      popupMatchSelectWidth={380} status={invalid ? 'error' : ''} showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(skuId: string | null) => { if (skuId !== null) onPick(skuId); }}
      notFoundContent={found.isFetching ? <Spin size="small" /> : query === '' ? '输入名称、规格或编码来查找' : '没有找到，换个词试试'}
      optionRender={shownSku}
    />
  );
};
