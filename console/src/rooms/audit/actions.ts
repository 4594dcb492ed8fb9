/** What was done, as people say it, room by room. An action that is not here is shown as it is written. */
export const ACTION_GROUPS: readonly { readonly room: string; readonly title: string; readonly actions: Readonly<Record<string, string>> }[] = [
  { room: 'rules', title: '规则', actions: { 'rules.published': '发布规则', 'rules.rolledBack': '回退规则' } },
  {
    room: 'review', title: '复核',
    actions: { 'review.approved': '复核通过', 'review.rejected': '复核不通过', 'review.asked': '向门店提问', 'review.escalated': '超时升级', 'review.released': '超时释放' },
  },
  { room: 'letter', title: '授权书', actions: { 'letter.madeStanding': '设为长期授权', 'letter.ended': '终止长期授权' } },
  {
    room: 'craft', title: '工艺排期',
    actions: { 'craft.bookingMoved': '改排期', 'craft.linePlanned': '补排产', 'craft.downtimeMarked': '登记停机', 'craft.downtimeCleared': '解除停机', 'craft.holidaySet': '设放假或调休' },
  },
  { room: 'console', title: '登录', actions: { 'console.signedIn': '登录后台' } },
];

const NAMES: Readonly<Record<string, string>> = Object.assign({}, ...ACTION_GROUPS.map(({ actions }) => actions));

export const actionName = (action: string): string => NAMES[action] ?? action;
