import { expect, test } from '@jest/globals';
import { openidOf, personByCode, SANDBOX_PEOPLE } from './people.ts';
import { identityOf, mobileOf } from './wechat/codes.ts';

test('37 franchisees, the staff of 12 own stores, 59 sales staff, 3 supervisors and 6 at headquarters can sign in', () => {
  const count = (title: string) => SANDBOX_PEOPLE.filter((each) => each.title === title).length;
  expect(['加盟商', '店员', '业务员', '主管'].map(count)).toEqual([37, 12, 59, 3]);
  expect(SANDBOX_PEOPLE).toHaveLength(37 + 12 + 59 + 3 + 6);
  expect(personByCode('S012')).toMatchObject({ role: 'franchisee', openid: 'sandbox-openid-S012' });
  expect(personByCode('F001')).toEqual({
    code: 'F001', role: 'franchisee', title: '加盟商', place: '越城区 人民中路店', openid: 'sandbox-openid-F001', wxCode: 'sandbox:F001',
  });
});

test('a code stands for the same person every time', () => {
  for (const { wxCode, openid } of SANDBOX_PEOPLE) expect(identityOf(wxCode)).toMatchObject({ openid });
  expect(identityOf('sandbox:new-1a2b')).toMatchObject({ openid: openidOf('new-1a2b') });
});

test.each([
  ['sandbox:used', 40163], ['sandbox:F999', 40029], ['sandbox:new-', 40029], ['0816abc', 40029], ['', 40029],
])('the code %p stands for nobody', (code, errcode) => expect(identityOf(code)).toBe(errcode));

test('a phone code carries its number', () => {
  expect([mobileOf('sandbox-phone:13800000001'), mobileOf('sandbox-phone:used'), mobileOf('13800000001')]).toEqual(['13800000001', 40163, 40029]);
});
