import { gazetteer } from '../../gazetteer/index.ts';
import { ABSENT, CITY, CITY_CODE, NO_BUILDING, OK, orAbsent, PROVINCE, refusal, written } from './answers.ts';
import { type Match, matchText } from './match.ts';

const HOME = new Set(['', '绍兴', CITY, 'shaoxing', CITY_CODE, '330600']);
const GEOCODES_MAX = 5;

/** GET /v3/geocode/geo */
export const geocode = ({ address, city = '' }: Record<string, string>) => {
  if (!address) return refusal('20001');
  const district = gazetteer.districts.find((each) => each.adcode === city || each.name === city);
  const isOurs = HOME.has(city.toLowerCase()) || district;

  const geocodes = (isOurs ? matchText(address, district?.adcode) : []).slice(0, GEOCODES_MAX).map(geocodeOf);
  return { ...OK, count: String(geocodes.length), geocodes };
};

const geocodeOf = ({ level, point, adcode, name, street, number }: Match) => {
  const district = gazetteer.districts.find((each) => each.adcode === adcode)?.name;
  const inCity = adcode.startsWith('3306');
  const province = adcode.startsWith('33') ? PROVINCE : undefined;
  return {
    formatted_address: `${province ?? '中国'}${inCity ? CITY : ''}${district ?? ''}${name}`,
    country: '中国', province: orAbsent(province), citycode: inCity ? CITY_CODE : ABSENT, city: inCity ? CITY : ABSENT,
    district: orAbsent(district), township: ABSENT, neighborhood: NO_BUILDING, building: NO_BUILDING,
    adcode, street: orAbsent(street), number: orAbsent(number), location: written(point), level,
  };
};
