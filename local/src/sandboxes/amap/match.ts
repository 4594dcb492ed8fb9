import { addressOf, type Crossing, doorOf, gazetteer, type LngLat, middleOf, type Place, type Road, type Spot } from '../../gazetteer/index.ts';
import { type Mention, mentionsOf } from './mentions.ts';

/** What a text was found to be, with AMap's word for how finely. */
export interface Match {
  level: string;
  point: LngLat;
  adcode: string;
  /** What follows the district in the formatted address. */
  name: string;
  street?: string;
  number?: string;
}

/** Texts that name another city are not ours: 北京市朝阳区阜通东大街6号. */
const ELSEWHERE = /^(?:中国)?(?:.{2,3}省)?(?!绍兴|诸暨|嵊州)[^市区县省路街]{2,3}市(?!场)/;
const RELATION = /附近|旁边|斜对面|对面|隔壁|边上|那边|后面|前面/;
const UNIT = /^\D{0,4}\d+\D{1,2}\d*单元|^\d+单元|[幢栋楼]\d+单元/;
const BUILDING = /^[A-Za-z]?\d+(?:号楼|幢|栋|座)/;

type Finder = (text: string, isHere: (each: { adcode: string }) => boolean) => Match[];

/**
 * Reads a Chinese address as AMap does: the finest thing that it names wins. The same street in two districts gives
 * two matches; a district in the text, or `adcode`, leaves one.
 */
export const matchText = (raw: string, adcode?: string): Match[] => {
  const text = raw.normalize('NFKC').replace(/\s+/g, '');
  if (text === '' || ELSEWHERE.test(text)) return [];

  const district = districtIn(text)?.adcode ?? adcode;
  const isHere = (each: { adcode: string }) => !district || each.adcode === district;
  for (const find of FINDERS) {
    const found = find(text, isHere);
    if (found.length > 0) return found;
  }
  return [];
};

const districtIn = (text: string) =>
  gazetteer.districts.find(({ name }) => text.includes(name)) ?? gazetteer.districts.find(({ name }) => text.includes(name.slice(0, 2)));

const mentioned = (text: string, isHere: (road: Road) => boolean): Mention[] =>
  mentionsOf(text).map((each) => ({ ...each, roads: each.roads.filter(isHere) })).filter((each) => each.roads.length > 0);

/** 人民中路235号, 胜利东路360-1号, 人民中路235号2单元. */
const houses: Finder = (text, isHere) => mentioned(text, isHere).flatMap(({ end, roads }) => {
  const [whole, digits] = /^(\d{1,4})(?:-\d+)?(?:号|弄|$|(?=[^\d米]))/.exec(text.slice(end)) ?? [];
  if (!whole || !digits) return [];
  return roads.flatMap((road): Match[] => {
    const point = doorOf(road, Number(digits));
    const level = UNIT.test(text.slice(end + whole.length)) ? '单元号' : '门牌号';
    return point ? [{ level, point, adcode: road.adcode, name: `${road.name}${digits}号`, street: road.name, number: `${digits}号` }] : [];
  });
});

/** 翰林花园, 翰林花园3幢, 翰林花园3幢2单元501室, 绍兴五金城. The longest name in the text. */
const places: Finder = (text, isHere) => {
  const found = longestIn(text, gazetteer.places.filter(isHere));
  if (!found) return [];
  const rest = text.slice(text.indexOf(found.name) + found.name.length);
  return [matchOf(found, UNIT.test(rest) ? '单元号' : BUILDING.test(rest) ? '门牌号' : levelOf(found))];
};

/** 胜利路与中兴路路口, 人民中路解放北路交叉口. */
const crossings: Finder = (text, isHere) => {
  const [first, second] = mentioned(text, isHere);
  if (!first || !second) return [];
  const found = gazetteer.crossings.find((each) => meets(each, first, second));
  if (!found) return [];
  return [{ level: '道路交叉路口', point: found.point, adcode: found.first.adcode, name: `${found.first.name}与${found.second.name}交叉口` }];
};

const meets = (crossing: Crossing, a: Mention, b: Mention): boolean =>
  (a.roads.includes(crossing.first) && b.roads.includes(crossing.second)) ||
  (a.roads.includes(crossing.second) && b.roads.includes(crossing.first));

const roads: Finder = (text, isHere) => mentioned(text, isHere).slice(0, 1).flatMap((mention) => mention.roads)
  .map((road) => ({ level: '道路', point: middleOf(road), adcode: road.adcode, name: road.name, street: road.name }));

/** 人民医院: part of a name, when the text before "附近" is nothing else. */
const partsOfNames: Finder = (text, isHere) => {
  const said = text.split(RELATION)[0]?.replace(/^(?:浙江省)?(?:绍兴市)?(?:..[区县市](?!场))?/, '') ?? '';
  if (said.length < 3) return [];
  const found = gazetteer.places.find((place) => isHere(place) && place.name.includes(said));
  return found ? [matchOf(found, levelOf(found))] : [];
};

const spots = (level: string, all: readonly Spot[]): Finder => (text, isHere) => {
  const found = longestIn(text, all.filter(isHere));
  return found ? [{ level, point: found.point, adcode: found.adcode, name: found.name }] : [];
};

const districts: Finder = (text) => {
  const found = districtIn(text);
  return found ? [{ level: '区县', point: found.center, adcode: found.adcode, name: '' }] : [];
};

const regions: Finder = (text) => {
  if (/^(?:中国)?(?:浙江省?)?绍兴市?$/.test(text)) return [{ level: '市', point: [120.582112, 29.997117], adcode: '330600', name: '' }];
  if (/^(?:中国)?浙江省?$/.test(text)) return [{ level: '省', point: [120.152585, 30.266597], adcode: '330000', name: '' }];
  return text === '中国' ? [{ level: '国家', point: [116.3683244, 39.915085], adcode: '100000', name: '' }] : [];
};

/** From fine to coarse. */
const FINDERS: readonly Finder[] = [
  houses, places, crossings, spots('村庄', gazetteer.villages), roads, partsOfNames, spots('热点商圈', gazetteer.quarters),
  spots('开发区', gazetteer.zones), spots('乡镇', gazetteer.towns), regions, districts,
];

const matchOf = (place: Place, level: string): Match =>
  ({ level, point: place.point, adcode: place.adcode, name: place.name, street: place.road, number: addressOf(place).slice(place.road.length) });

const levelOf = ({ kind }: Place): string => (kind === 'residence' ? '住宅区' : '兴趣点');

const longestIn = <Each extends { name: string }>(text: string, all: readonly Each[]): Each | null =>
  all.filter(({ name }) => text.includes(name)).sort((a, b) => b.name.length - a.name.length)[0] ?? null;
