export { serveBuild } from './serve-build';
export { FakeApi, type FakeAnswer } from './fake-api';
export type { Cost } from './activity';
export { LIMITS } from './limits';
export { WeApp, type WeAppOptions } from './weapp';
export type { Answers } from './wx';
export { signedInBefore } from './session';
