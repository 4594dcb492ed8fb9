import { addressOf, gazetteer, typeOf } from '../../gazetteer/index.ts';
import { ABSENT, CITY, CITY_CODE, OK, PROVINCE, readPoint, refusal, written } from './answers.ts';
import { placesNear } from './regeo.ts';

const RADIUS_DEFAULT = 3000, RADIUS_MAX = 50_000;
const OFFSET_DEFAULT = 20, OFFSET_MAX = 25;

/** GET /v3/place/around, always by distance. */
export const around = ({ location = '', radius = '', keywords = '', types = '', offset = '', page = '' }: Record<string, string>) => {
  const point = readPoint(location);
  if (!point) return refusal(location ? '20000' : '20001');

  const typecodes = types.split('|').map((each) => each.replace(/(?:00)+$/, ''));
  const found = placesNear(point, Math.min(Number(radius) || RADIUS_DEFAULT, RADIUS_MAX))
    .filter(({ place }) => place.name.includes(keywords) && typecodes.some((code) => typeOf(place)[1].startsWith(code)));

  const size = Math.min(Math.max(Number(offset) || OFFSET_DEFAULT, 1), OFFSET_MAX);
  const start = (Math.max(Number(page) || 1, 1) - 1) * size;
  const pois = found.slice(start, start + size).map(({ place, meters }) => {
    const [type, typecode] = typeOf(place);
    return {
      id: place.id, parent: ABSENT, childtype: ABSENT, name: place.name, type, typecode, biz_type: ABSENT, address: addressOf(place),
      location: written(place.point), tel: ABSENT, distance: String(Math.round(meters)), biz_ext: { rating: ABSENT, cost: ABSENT },
      pname: PROVINCE, cityname: CITY, citycode: CITY_CODE, adcode: place.adcode,
      adname: gazetteer.districts.find((each) => each.adcode === place.adcode)?.name ?? ABSENT,
      importance: ABSENT, shopid: ABSENT, shopinfo: '0', poiweight: ABSENT, photos: ABSENT,
    };
  });
  return { ...OK, count: String(found.length), suggestion: { keywords: ABSENT, cities: ABSENT }, pois };
};
