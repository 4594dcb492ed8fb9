import { describe, expect, test } from '@jest/globals';
import { openJar } from './cookies.ts';

const jarOf = (url: string, cookie = '') => openJar(new Request(url, { headers: cookie ? { cookie } : {} }));

describe('a cookie that is set', () => {
  test('is kept from scripts, from other sites’ pages and from plain connections, and bound to this very host', () => {
    const jar = jarOf('https://zhundan.example/api/admin/session');
    jar.set('access', 'a', 900);
    jar.set('refresh', 'r', 60);
    jar.set('csrf', 'c', 60);
    expect(jar.written).toEqual([
      '__Host-zd_access=a; Path=/; Max-Age=900; SameSite=Strict; HttpOnly; Secure',
      '__Secure-zd_refresh=r; Path=/api/admin/session; Max-Age=60; SameSite=Strict; HttpOnly; Secure',
      '__Host-zd_csrf=c; Path=/; Max-Age=60; SameSite=Strict; Secure',
    ]);
  });

  test.each(['http://localhost:3000/', 'http://127.0.0.1:3000/', 'http://[::1]:3000/'])('goes without Secure on %s', (url) => {
    const jar = jarOf(url);
    jar.set('access', 'a', 1);
    expect(jar.written).toEqual(['zd_access=a; Path=/; Max-Age=1; SameSite=Strict; HttpOnly']);
  });

  test.each(['http://zhundan.example/', 'http://127.0.0.1.example/', 'http://localhost.example/'])('does not on %s', (url) => {
    const jar = jarOf(url);
    jar.drop('signIn');
    expect(jar.written).toEqual(['__Secure-zd_signIn=; Path=/api/admin/sign-in; Max-Age=0; SameSite=Strict; HttpOnly; Secure']);
  });
});

describe('a cookie that comes along', () => {
  test.each([
    ['is read', 'a=b; __Host-zd_access=t; c', 't'],
    ['is nothing under its plain name: any page could have planted that', 'zd_access=t', undefined],
    ['is nothing when it comes twice: one of them was planted', '__Host-zd_access=t; __Host-zd_access=u', undefined],
    ['is nothing when it is empty', '__Host-zd_access=', undefined],
    ['is nothing when it is endless', `__Host-zd_access=${'x'.repeat(2_001)}`, undefined],
  ])('%s', (_, cookie, expected) => expect(jarOf('https://zhundan.example/', cookie).get('access')).toBe(expected));
});
