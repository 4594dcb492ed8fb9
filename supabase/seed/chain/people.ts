import { DAY_MS } from '../days.ts';
import { idOf, sha256 } from '../ids.ts';
import { type Random, randomFor } from '../random.ts';
import type { Store } from './chain.ts';
import { personName } from './names.ts';

export interface User { id: string; code: string; name: string; mobile: string }
interface Membership { userId: string; role: string; storeId: string | null }
export interface People {
  users: User[];
  memberships: Membership[];
  identities: { openid: string; userId: string }[];
  invites: { codeHash: string; userId: string; expiresAt: Date }[];
}

/** Registered for a store but not yet bound to a WeChat identity. The codes are only ever those of a local world. */
export const NEWCOMERS = [
  { code: 'N001', mobile: '13800000001', inviteCode: 'ZD3K7M2P', store: 'F001' },
  { code: 'N002', mobile: '13800000002', inviteCode: 'ZD8QX4RT', store: 'F001' },
  { code: 'N003', mobile: '13800000003', inviteCode: 'ZD5HW9CB', store: 'F002' },
  { code: 'N004', mobile: '13800000004', inviteCode: 'ZD2VN6JY', store: 'F002' },
  { code: 'N005', mobile: '13800000005', inviteCode: 'ZD7FA3EU', store: 'F003' },
  { code: 'N006', mobile: '13800000006', inviteCode: 'ZD9GS5KD', store: 'S001' },
] as const;
/** Of somebody registered, but past its day. */
export const EXPIRED_INVITE = { inviteCode: 'ZD4TL8WX', of: 'N006' } as const;

/** F004's owner runs F005, too. */
export const TWO_STORE_OWNER = { owner: 'F004', second: 'F005' } as const;

/** What the sandbox of WeChat answers for `sandbox:<code>`. */
export const openidOf = (code: string): string => `sandbox-openid-${code}`;

const HEADQUARTERS = [
  ['H-price', 'price_desk'], ['H-finance', 'finance'], ['H-warehouse', 'warehouse'], ['H-craft', 'craft'], ['H-admin', 'admin'], ['H-audit', 'auditor'],
] as const;
const SALES = { small: 6, whole: 59 } as const;
const SUPERVISORS = 3;
const INVITE_DAYS = 365;

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(3, '0')}`);

/** 139 0000 and then the kind and number of the person: mobile numbers that nobody has. */
const mobileOf = (code: string): string => {
  const kind = { F: 1, S: 2, X: 3, G: 4, H: 5 }[code[0] as 'F' | 'S' | 'X' | 'G' | 'H'];
  const number = /^\w(\d{3})$/.exec(code)?.[1] ?? String(HEADQUARTERS.findIndex(([each]) => each === code) + 1).padStart(3, '0');
  return `1390000${kind}${number}`;
};

const userOf = (code: string, mobile: string): User =>
  ({ id: idOf('user', code), code, name: personName(randomFor(`person ${code}`)), mobile });

/** Each rep has one to three stores, and each store a rep. */
const salesMemberships = (codes: readonly string[], stores: readonly Store[], random: Random): Membership[] =>
  codes.flatMap((code, index) => {
    const own = stores[index % stores.length]!;
    const more = random.sample(stores.filter((store) => store !== own), random.int(0, 2));
    return [own, ...more].map((store) => ({ userId: idOf('user', code), role: 'sales', storeId: store.id }));
  });

const storeMemberships = (stores: readonly Store[]): Membership[] => {
  const acting = (code: string, store: Store): Membership => ({ userId: idOf('user', code), role: 'franchisee', storeId: store.id });
  const second = stores.find(({ code }) => code === TWO_STORE_OWNER.second);
  const newcomers = NEWCOMERS.flatMap(({ code, store }) => stores.filter((each) => each.code === store).map((each) => acting(code, each)));
  return [...stores.map((store) => acting(store.code, store)), ...(second ? [acting(TWO_STORE_OWNER.owner, second)] : []), ...newcomers];
};

/** Everybody who signs in: one person per store, sales, supervisors, headquarters, and newcomers with invites. */
export const makePeople = (stores: readonly Store[], size: 'small' | 'whole', today: Date): People => {
  const sales = numbered('X', SALES[size]);
  const supervisors = numbered('G', SUPERVISORS);
  const bound = [...stores.map(({ code }) => code), ...sales, ...supervisors, ...HEADQUARTERS.map(([code]) => code)];
  const hq = (code: string, role: string): Membership => ({ userId: idOf('user', code), role, storeId: null });
  const invite = (code: string, inviteCode: string, days: number) =>
    ({ codeHash: sha256(inviteCode), userId: idOf('user', code), expiresAt: new Date(today.getTime() + days * DAY_MS) });
  return {
    users: [...bound.map((code) => userOf(code, mobileOf(code))), ...NEWCOMERS.map(({ code, mobile }) => userOf(code, mobile))],
    memberships: [
      ...storeMemberships(stores), ...salesMemberships(sales, stores, randomFor('sales')),
      ...supervisors.map((code) => hq(code, 'supervisor')), ...HEADQUARTERS.map(([code, role]) => hq(code, role)),
    ],
    identities: bound.map((code) => ({ openid: openidOf(code), userId: idOf('user', code) })),
    invites: [
      ...NEWCOMERS.map(({ code, inviteCode }) => invite(code, inviteCode, INVITE_DAYS)),
      invite(EXPIRED_INVITE.of, EXPIRED_INVITE.inviteCode, -1),
    ],
  };
};
