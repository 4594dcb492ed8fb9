import type { Role } from '@zhundan/shared';

/** What each role is called on screen. */
export const ROLE_NAMES: Record<Role, string> = {
  franchisee: '加盟商', sales: '业务员', supervisor: '主管', price_desk: '价格专员', finance: '财务', warehouse: '仓库',
  craft: '工艺部', admin: '管理员', auditor: '审计',
};
