import Taro from '@tarojs/taro';
import { contracts, type Offer } from '@zhundan/shared';
import { call } from '../../api';

/** The goods that a barcode or SKU code names; otherwise says why not, and answers null. */
export const findByCode = async (code: string): Promise<Offer | null> => {
  const reply = await call(contracts.lookUpSkus, { codes: [code] });
  const found = reply.ok ? reply.data.offers[0]?.offer : undefined;
  if (found) return found;
  const title = reply.ok ? `没有编码为 ${code} 的商品，请核对，或用品名搜索` : reply.refusal.message;
  void Taro.showToast({ title, icon: 'none', duration: 3_000 });
  return null;
};
