import Taro from '@tarojs/taro';
import { canonicalCode, contracts, type Offer, SKU_CODE_CHARS_MAX } from '@zhundan/shared';
import { call } from '../../api';

/**
 * The goods that a barcode or SKU code names, however a scanner or a chat wrote it; otherwise says why not, and answers null.
 * A QR code may hold anything: what is too long for a code is none, and nobody is asked.
 */
export const findByCode = async (scanned: string): Promise<Offer | null> => {
  const code = canonicalCode(scanned);
  if (code === '' || code.length > SKU_CODE_CHARS_MAX) return refused('这不是商品的条码或编码，请核对，或用品名搜索');
  const reply = await call(contracts.lookUpSkus, { codes: [code] });
  const found = reply.ok ? reply.data.offers[0]?.offer : undefined;
  return found ?? refused(reply.ok ? `没有编码为 ${code} 的商品，请核对，或用品名搜索` : reply.refusal.message);
};

const refused = (title: string): null => {
  void Taro.showToast({ title, icon: 'none', duration: 3_000 });
  return null;
};
