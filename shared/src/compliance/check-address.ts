import { judgeAddress } from '../addresses/index.ts';
import type { Finding } from '../contracts/findings.ts';
import type { OrderFacts } from './facts.ts';

/** The third hard check: an address kept earlier still has to hold under today's regions and rules. */
export const checkAddress = ({ address, deliveryAdcodes }: OrderFacts): Finding[] =>
  address === null ? [] : judgeAddress({ ...address, allowedAdcodes: deliveryAdcodes ?? 'anywhere' });
