import type { WeApp } from './weapp.ts';

const STORE = { storeId: '11111111-1111-4111-8111-111111111111', storeCode: 'F001', name: '柯桥建材市场店' };

/** Puts a session into the phone's storage, as an earlier sign-in would have left it. */
export const signedInBefore = (app: WeApp): WeApp => {
  const state = {
    accessToken: 'access', refreshToken: 'refresh-token-of-a-test',
    user: { userId: '22222222-2222-4222-8222-222222222222', name: '王建国', role: 'franchisee', store: STORE, stores: [STORE] },
  };
  app.storage.set('session', JSON.stringify(JSON.stringify({ state, version: 1 })));
  return app;
};
