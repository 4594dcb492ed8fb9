interface Named { readonly skuId: string; readonly skuCode: string; readonly name: string; readonly specText: string }

/** What every finding about a SKU tells of it. */
export const skuRef = ({ skuId, skuCode, name, specText }: Named): Named => ({ skuId, skuCode, name, specText });
