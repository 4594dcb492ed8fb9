export { serveBuild } from './serve-build.ts';
export { FakeApi, type FakeAnswer } from './fake-api.ts';
export type { Cost } from './activity.ts';
export { LIMITS } from './limits.ts';
export { WeApp, type WeAppOptions } from './weapp.ts';
export type { Answers } from './wx.ts';
export { signedInBefore } from './session.ts';
