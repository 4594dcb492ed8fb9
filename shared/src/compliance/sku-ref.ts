interface Named { readonly skuId: string; readonly skuCode: string; readonly name: string; readonly specText: string }

/** What every finding about a SKU tells of it. */
export const skuRef = ({ skuId, skuCode, name, specText }: Named): Named => ({ skuId, skuCode, name, specText });

/** 「外六角螺栓 M8×30 304」, however little is known of it. */
export const calledGoods = ({ name, specText, skuCode }: Omit<Named, 'skuId'>): string => {
  const called = [name, specText].filter((part) => part !== '').join(' ') || skuCode;
  return called ? `「${called}」` : '有一种商品';
};

/** `200 个`; the number alone where the unit is not known. */
export const amountOf = (qty: number, unit: string): string => (unit ? `${qty} ${unit}` : String(qty));
