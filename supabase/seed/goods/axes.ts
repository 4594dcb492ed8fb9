/** What tells the SKUs of a product apart. A value carries how much it makes the goods dearer, and its part of the code. */
export interface Value {
  readonly text: string;
  /** Times the base price. */
  readonly factor: number;
  /** Upper-case part of the SKU code. Left out: made from the text. */
  readonly code?: string;
}

export interface Axis {
  readonly name: string;
  readonly values: readonly Value[];
}

/** One kind of goods, from which brands and variants make products. */
export interface Family {
  readonly name: string;
  /** Head of its codes; letters only, unique. */
  readonly code: string;
  readonly picture: string;
  readonly unit: string;
  /** Price in fen of a SKU whose every factor is 1. */
  readonly baseFen: number;
  readonly axes: readonly Axis[];
  /** Added to the name: 全牙, 加厚. The first is usually empty. */
  readonly variants: readonly string[];
}

export interface Shelf {
  readonly category: string;
  readonly picture: string;
  readonly brands: readonly string[];
  readonly sections: readonly { readonly name: string; readonly families: readonly Family[] }[];
}

export const goods = (
  code: string, name: string, [picture, unit, baseFen]: readonly [string, string, number], axes: readonly Axis[], variants: readonly string[] = [''],
): Family => ({ name, code, picture, unit, baseFen, axes, variants });

type Said = string | readonly [text: string, factor: number, code?: string];

/** Values with their own factors: `axis('材质', ['304', 2.6], '铜')`. */
export const axis = (name: string, ...values: Said[]): Axis => ({
  name,
  values: values.map((said) => {
    if (typeof said === 'string') return { text: said, factor: 1 };
    const [text, factor, code] = said;
    return code === undefined ? { text, factor } : { text, factor, code };
  }),
});

/** Values that each cost `growth` times the one before: `steps('公称直径', 1.35, 'DN15 DN20 DN25')`. */
export const steps = (name: string, growth: number, values: string): Axis => ({
  name, values: values.split(' ').map((text, index) => ({ text, factor: growth ** index })),
});

/** Sizes such as M8×30: price follows the volume of steel. Lengths that nobody makes for a diameter are left out. */
export const threads = (diameters: readonly number[], lengths: readonly number[], prefix = 'M'): Axis => ({
  name: '规格',
  values: diameters.flatMap((d) => lengths.filter((l) => l >= d * 1.5 && l <= d * 15).map((l) => (
    { text: `${prefix}${d}×${l}`, factor: (d / 8) ** 2 * (0.35 + l / 45) }))),
});

/** Sizes such as 50×70 or 4×100: price follows the product of both. */
export const areas = (name: string, widths: readonly number[], heights: readonly number[], tail = ''): Axis => {
  const least = widths[0]! * heights[0]!;
  return {
    name,
    values: widths.flatMap((w) => heights.map((h) => ({ text: `${w}×${h}${tail}`, factor: ((w * h) / least) ** 0.8 }))),
  };
};
