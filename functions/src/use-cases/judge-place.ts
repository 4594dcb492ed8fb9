import { type AddressFinding, type Gcj02Point, judgeAddress, refuse, type Refusal } from '@zhundan/shared';
import type { Location } from './ports/addresses.ts';

interface PlaceFacts {
  readonly said: { readonly text: string; readonly door: string; readonly pin: Gcj02Point };
  readonly located: Location;
  /** Null: anywhere. */
  readonly deliveryAdcodes: readonly string[] | null;
}

/** The third hard check on what was said and what the map answered. */
export const judgePlace = ({ said: { text, door, pin }, located, deliveryAdcodes }: PlaceFacts): AddressFinding[] =>
  judgeAddress({ text, door, pin, ...located, allowedAdcodes: deliveryAdcodes ?? 'anywhere' });

/** The first finding names the refusal; all of them come along, so that one screen can mend everything. */
export const refusalOf = (findings: readonly AddressFinding[]): Refusal | null => {
  const [first] = findings;
  return first ? refuse(first.code, { findings }) : null;
};
