import { storeSites } from '../gazetteer/index.ts';

/** The roles of the product, as its contracts name them. */
export type SandboxRole =
  | 'franchisee' | 'sales' | 'supervisor' | 'price_desk' | 'finance' | 'warehouse' | 'craft' | 'admin' | 'auditor';

/** Somebody who can be chosen on the sandbox's sign-in page. The seed makes a user with the same openid for each. */
export interface SandboxPerson {
  /** F001, X001, G001, H-price … */
  code: string;
  role: SandboxRole;
  /** 加盟商, 业务员, 主管 … */
  title: string;
  /** Where they stand: the shop of a franchisee, otherwise the department. */
  place: string;
  openid: string;
  /** What to give as `wxCode`; reusable, unlike a real code. */
  wxCode: string;
}

const SALES_COUNT = 59;
const SUPERVISOR_COUNT = 3;

/** The openid of whoever signs in with `sandbox:<code>`. Also holds for newcomers: `sandbox:new-…`. */
export const openidOf = (code: string): string => `sandbox-openid-${code}`;

const person = (code: string, role: SandboxRole, title: string, place: string): SandboxPerson =>
  ({ code, role, title, place, openid: openidOf(code), wxCode: `sandbox:${code}` });

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(3, '0')}`);

export const SANDBOX_PEOPLE: readonly SandboxPerson[] = [
  ...storeSites.filter((site) => site.kind === 'franchise')
    .map((site) => person(site.code, 'franchisee', '加盟商', `${site.district} ${site.name}`)),
  // The staff of own stores order as franchisees do. The map numbers their sites Z01…, the chain S001….
  ...storeSites.filter((site) => site.kind === 'own')
    .map((site) => person(`S0${site.code.slice(1)}`, 'franchisee', '店员', `${site.district} ${site.name}`)),
  ...numbered('X', SALES_COUNT).map((code) => person(code, 'sales', '业务员', '销售部')),
  ...numbered('G', SUPERVISOR_COUNT).map((code) => person(code, 'supervisor', '主管', '销售部')),
  person('H-price', 'price_desk', '价格专员', '总部'),
  person('H-finance', 'finance', '财务', '总部'),
  person('H-warehouse', 'warehouse', '仓库', '总部'),
  person('H-craft', 'craft', '工艺部', '总部'),
  person('H-admin', 'admin', '管理员', '总部'),
  person('H-audit', 'auditor', '审计', '总部'),
];

const byCode = new Map(SANDBOX_PEOPLE.map((each) => [each.code, each]));

export const personByCode = (code: string): SandboxPerson | null => byCode.get(code) ?? null;
