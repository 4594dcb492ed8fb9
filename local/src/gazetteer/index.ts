import { buildGazetteer } from './build.ts';
import { keqiao } from './districts/keqiao.ts';
import { shangyu } from './districts/shangyu.ts';
import { shengzhou } from './districts/shengzhou.ts';
import { xinchang } from './districts/xinchang.ts';
import { yuecheng } from './districts/yuecheng.ts';
import { zhuji } from './districts/zhuji.ts';
import { storePlaces } from './stores.ts';

/** Shaoxing (绍兴市, 330600), as far as the sandbox of AMap knows it. */
export const gazetteer = buildGazetteer([yuecheng, keqiao, shangyu, xinchang, zhuji, shengzhou], storePlaces);

export { addressOf, nearest, type Place, type Spot, typeOf } from './build.ts';
export { directionOf, footOn, metersApart } from './geometry.ts';
export { baseName, type Crossing, doorOf, middleOf, numberNear, type Road } from './roads.ts';
export { storeSites } from './stores.ts';
export type { LngLat } from './types.ts';
