import type { Figure } from '../lib/report.ts';
import type { Day } from './day.ts';
import type { Submit } from './franchisee.ts';
import { type Fault, FAULT_NAMES, FAULTS } from './intents.ts';

/** What headquarters measured before, and what it was promised. */
const BEFORE = 0.61, PROMISED = 0.987;
/** Of right orders: what one may be asked about for nothing. */
const IN_VAIN_MAX = 0.03;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const passed = ({ status }: Submit): boolean => status === 'placed';
const onePass = ({ submits }: Day): number => submits.filter(passed).length / submits.length;

/** Per class: how many were sent wrong, how many of those ERP was told of, and what stopped the others. */
const rowOfFault = (fault: Fault, typed: Day): string => {
  const sent = typed.submits.filter(({ intent }) => intent.fault === fault);
  const reached = sent.filter(({ requestId }) => typed.toldErp.has(requestId)).length;
  const stops = new Map<string, number>();
  for (const { status } of sent) stops.set(status, (stops.get(status) ?? 0) + 1);
  const stopped = [...stops].sort(([, a], [, b]) => b - a).map(([status, count]) => `${status} ${count}`).join(', ');
  return `| ${FAULT_NAMES[fault]} | ${sent.length} | **${reached}** | ${stopped} |`;
};

export interface Days { readonly typed: Day; readonly warned: Day; readonly careless: Day }

export const figuresOf = ({ typed, warned, careless }: Days): Figure[] => {
  const wrong = typed.submits.filter(({ intent, requestId }) => intent.fault !== null && typed.toldErp.has(requestId)).length;
  const right = typed.submits.filter(({ intent }) => intent.fault === null);
  const inVain = right.filter((each) => !passed(each));
  const alike = warned.agreement.alike + careless.agreement.alike, judged = alike + warned.agreement.unlike + careless.agreement.unlike;
  return [
    { what: 'wrong orders of which ERP was told', value: wrong, reach: { atMost: 0 }, madeOf: `${typed.submits.length - right.length} sent wrong` },
    { what: 'right orders stopped in vain', value: (inVain.length / right.length) * 100, unit: '%', reach: { atMost: IN_VAIN_MAX * 100 },
      madeOf: `${inVain.length} of ${right.length}${inVain.length > 0 ? `: ${[...new Set(inVain.map(({ status }) => status))].join(', ')}` : ''}` },
    { what: `one-pass rate when the phone warns before the tap (61 % before, ${percent(PROMISED)} promised)`, value: onePass(warned) * 100, unit: '%',
      reach: { atLeast: PROMISED * 100 }, madeOf: `${warned.submits.filter(passed).length} of ${warned.submits.length} submits; ${warned.intents.length - warned.submits.length} withdrawn as repetitions; typed as before: ${percent(onePass(typed))}` },
    { what: 'the same when one warning in thirty is tapped away', value: onePass(careless) * 100, unit: '%', reach: { atLeast: BEFORE * 100 },
      madeOf: `${careless.submits.filter(passed).length} of ${careless.submits.length} submits` },
    { what: 'phone and server said the same of the same cart', value: (alike / judged) * 100, unit: '%', reach: { atLeast: 100 }, madeOf: `${alike} of ${judged}` },
  ];
};

export const classTable = ({ typed }: Days): string => `| what was wrong | sent | ERP was told | ended as |
| --- | --- | --- | --- |
${(Object.keys(FAULTS) as Fault[]).map((fault) => rowOfFault(fault, typed)).join('\n')}`;
