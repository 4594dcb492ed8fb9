/**
 * How finely AMap matched a text, in the order of its own table (地理编码匹配级别列表, as extended on 2023-12-07).
 * 公交站台、地铁站 is the name that 公交地铁站点 had before; answers still carry it.
 * Source: https://lbs.amap.com/news/geocoder_api
 */
export const GEOCODE_LEVELS = [
  '国家', '省', '市', '区县', '开发区', '乡镇', '村庄', '热点商圈', '道路', '道路交叉路口',
  '兴趣点', '门牌号', '单元号', '楼层', '房间', '公交地铁站点', '公交站台、地铁站',
  '门址', '小巷', '住宅区', '未知',
] as const;
export type GeocodeLevel = (typeof GEOCODE_LEVELS)[number];

/** The levels at which a van can stop at one door. A bus stop or a lane is a street by another name. */
export const DELIVERABLE_LEVELS = [
  '门牌号', '门址', '单元号', '楼层', '房间', '住宅区', '兴趣点',
] as const satisfies readonly GeocodeLevel[];

const deliverable: ReadonlySet<string> = new Set(DELIVERABLE_LEVELS);

/** Whether a level is finer than a street. A level that AMap adds later is not, until somebody looks at it. */
export const isDeliverable = (level: string): boolean => deliverable.has(level);
