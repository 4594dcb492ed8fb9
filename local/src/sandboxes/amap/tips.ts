import { addressOf, gazetteer, type LngLat, metersApart, middleOf, typeOf } from '../../gazetteer/index.ts';
import { ABSENT, CITY, OK, orAbsent, PROVINCE, readPoint, refusal, written } from './answers.ts';
import { matchText } from './match.ts';

interface Candidate { id: string; name: string; adcode: string; address: string; typecode: string; point: LngLat }

const TIPS_MAX = 10;
/** A short word that fits many places comes back first as a bare word, without id or place. */
const BARE_WORD_MAX = 4;
const ROAD_TYPECODE = '190301', HOUSE_TYPECODE = '190403', VILLAGE_TYPECODE = '190108';

const candidates: readonly Candidate[] = [
  ...gazetteer.roads.map((road) => ({ ...road, address: '', typecode: ROAD_TYPECODE, point: middleOf(road) })),
  ...gazetteer.places.map((place) => ({ ...place, address: addressOf(place), typecode: typeOf(place)[1] })),
  ...gazetteer.villages.map((village, index) => ({ ...village, id: `V${index}`, address: '', typecode: VILLAGE_TYPECODE })),
];

/** GET /v3/assistant/inputtips */
export const inputtips = ({ keywords = '', location = '' }: Record<string, string>) => {
  if (!keywords.trim()) return refusal('20001');
  const near = readPoint(location);
  const terms = keywords.normalize('NFKC').trim().split(/\s+/);
  const first = terms[0] ?? '';

  const found = candidates
    .map((each) => ({ each, rank: rankOf(each, terms), meters: near ? metersApart(near, each.point) : 0 }))
    .filter(({ rank }) => rank < NO_FIT)
    .sort((a, b) => a.rank - b.rank || a.meters - b.meters || (a.each.id < b.each.id ? -1 : 1))
    .map(({ each }) => each);

  const bare = terms.length === 1 && first.length <= BARE_WORD_MAX && found.length > 3 ? [bareWord(first)] : [];
  const tips = [...bare, ...[...housesOf(keywords), ...found].map(tipOf)].slice(0, TIPS_MAX);
  return { ...OK, count: String(tips.length), tips };
};

const NO_FIT = 9;

/** Every term must fit somewhere; the better the name fits, the earlier the tip. */
const rankOf = ({ name, adcode, address }: Candidate, terms: string[]): number => {
  const whole = `${districtName(adcode)}${name}${address}`;
  if (!terms.every((term) => whole.includes(term))) return NO_FIT;
  const [first = ''] = terms;
  if (name === first) return 0;
  if (name.startsWith(first)) return 1;
  return name.includes(first) ? 2 : 3;
};

/** 人民中路23 is completed to the house, which is what somebody who types a number wants. */
const housesOf = (keywords: string): Candidate[] =>
  (/\d/.test(keywords) ? matchText(keywords) : []).filter(({ level }) => level === '门牌号' || level === '单元号')
    .map(({ point, adcode, name }, index) => ({ id: `H${adcode}${index}`, name, adcode, address: '', typecode: HOUSE_TYPECODE, point }));

const bareWord = (name: string) =>
  ({ id: ABSENT, name, district: ABSENT, adcode: ABSENT, location: ABSENT, address: ABSENT, typecode: ABSENT, city: ABSENT });

const tipOf = ({ id, name, adcode, address, typecode, point }: Candidate) => ({
  id, name, district: `${PROVINCE}${CITY}${districtName(adcode)}`, adcode, location: written(point), address: orAbsent(address), typecode, city: ABSENT,
});

const districtName = (adcode: string): string => gazetteer.districts.find((each) => each.adcode === adcode)?.name ?? '';
