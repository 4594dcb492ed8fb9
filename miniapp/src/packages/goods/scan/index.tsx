import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { findByCode } from '../../../features/look-up';
import { open, routes } from '../../../lib/routes';
import { Button, Page } from '../../../ui';
import './index.scss';

/** Where there is no scanner: the digits under the barcode, or the SKU code, typed in. */
export default function ScanPage() {
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);

  const find = async () => {
    if (busy || code.trim() === '') return;
    setBusy(true);
    const offer = await findByCode(code);
    setBusy(false);
    if (offer) open(routes.product(offer.productId, offer.skuId));
  };

  return (
    <Page bar={<Button id="find" kind="accent" grow busy={busy} disabled={code.trim() === ''} onTap={() => void find()}>查找商品</Button>}>
      <View className="scan">
        <View className="scan__label">输入包装上的条码数字，或商品编码</View>
        <Input className="scan__code" value={code} focus maxlength={80} confirmType="search" placeholder="如 6901234567890" aria-label="条码或商品编码" onInput={(event) => setCode(event.detail.value)} onConfirm={() => void find()} />
      </View>
    </Page>
  );
}
