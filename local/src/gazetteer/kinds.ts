import type { PlaceKind } from './types.ts';

/** AMap's type and typecode (POI 分类编码) of the kinds of places that the gazetteer knows. */
export const KINDS: Readonly<Record<PlaceKind | 'residence', readonly [type: string, typecode: string]>> = {
  market: ['购物服务;家居建材市场;家居建材市场', '060600'],
  hardware: ['购物服务;家居建材市场;建材五金市场', '060603'],
  hospital: ['医疗保健服务;综合医院;综合医院', '090100'],
  school: ['科教文化服务;学校;中学', '141202'],
  mall: ['购物服务;商场;购物中心', '060101'],
  hotel: ['住宿服务;宾馆酒店;四星级宾馆', '100103'],
  station: ['交通设施服务;火车站;火车站', '150200'],
  office: ['政府机构及社会团体;政府机关;区县级政府及事业单位', '130105'],
  shop: ['购物服务;便民商店/便利店;便民商店/便利店', '060200'],
  bank: ['金融保险服务;银行;银行', '160100'],
  restaurant: ['餐饮服务;中餐厅;中餐厅', '050100'],
  park: ['风景名胜;公园广场;公园', '110101'],
  residence: ['商务住宅;住宅区;住宅小区', '120302'],
};

/** The shops that stand along every road, in this order over and over. */
export const SHOPS: readonly (readonly [name: string, kind: PlaceKind])[] = [
  ['鑫达五金店', 'hardware'], ['邻里便利店', 'shop'], ['中国农业银行', 'bank'], ['老绍兴面馆', 'restaurant'], ['永固建材', 'hardware'],
  ['华联超市', 'shop'], ['越都酒家', 'restaurant'], ['宏盛水暖器材', 'hardware'], ['绍兴银行', 'bank'], ['天天便利', 'shop'],
  ['顺达电动工具', 'hardware'], ['咸亨小吃', 'restaurant'], ['佳美灯饰', 'hardware'], ['浙商银行', 'bank'], ['万家百货', 'shop'],
];
