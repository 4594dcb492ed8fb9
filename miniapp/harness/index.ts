export { serveBuild } from './serve-build';
export { FakeApi, type FakeAnswer } from './fake-api';
export { LIMITS } from './limits';
export { type Cost, WeApp, type WeAppOptions } from './weapp';
export type { Answers } from './wx';
export { signedInBefore } from './session';
