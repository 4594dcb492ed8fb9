import { canonicalText, districtName, type Gcj02Point, metersBetween, PIN_APART_MAX_METERS, refuse, type Refusal, SHAOXING_DISTRICTS, whyVague } from '@zhundan/shared';
import type { Location } from './ports/addresses.ts';
import type { MapService } from './ports/map.ts';

/**
 * Where a text lies by itself, and in which district its pin stands. The pin comes first: a text without a district,
 * such as 人民中路235号, is meant where the pin is. The text decides nothing about the region, the pin does.
 */
export const locate = async (map: MapService, { text, pin }: { text: string; pin: Gcj02Point }): Promise<Location | Refusal> => {
  const here = await map.regeocode(pin);
  if (!here.ok) return refuse('MAP_UNAVAILABLE');
  const { adcode = '', district = '' } = here.value ?? {};

  const [found, placeName] = await Promise.all([map.geocode(withDistrict(text, district), cityOf(adcode)), nameOnMap(map, text, pin)]);
  if (!found.ok || placeName === null) return refuse('MAP_UNAVAILABLE');

  return {
    level: found.value?.level ?? '未知',
    geocoded: found.value?.point ?? null,
    adcode: adcode || (found.value?.adcode ?? ''),
    district: shortDistrict(adcode, district) || (found.value?.district ?? ''),
    placeName,
  };
};

/**
 * 转角遇到咖啡馆 reads like "round the corner" and is a name, if a place at the pin is called so. Asked only where the text
 * would be vague otherwise: the longest such name, empty when there is none, null when the map does not answer.
 */
const nameOnMap = async (map: MapService, text: string, pin: Gcj02Point): Promise<string | null> => {
  if (!whyVague(text)) return '';
  const tips = await map.tips(text, pin);
  if (!tips.ok) return null;
  const said = canonicalText(text);
  const names = tips.value.filter(({ point }) => metersBetween(point, pin) <= PIN_APART_MAX_METERS).flatMap(({ name }) => [name, name.replace(BRANCH, '')]);
  return names.filter((name) => said.includes(canonicalText(name))).sort((a, b) => b.length - a.length)[0] ?? '';
};

/** 转角遇到咖啡馆(柯桥店): people leave the branch out. */
const BRANCH = /[(（][^()（）]*[)）]$/;

/** A text that names a district is taken at its word, whatever the pin says. */
const withDistrict = (text: string, district: string): string =>
  [district, ...Object.values(SHAOXING_DISTRICTS)].some((name) => text.includes(name)) ? text : district + text;

/** The city (330600) of a county-level district (330681); empty stays empty, which is the whole country. */
const cityOf = (adcode: string): string => (adcode === '' ? '' : `${adcode.slice(0, 4)}00`);

/** 浙江省绍兴市越城区 → 越城区. The map gives the long form in tips, the short one elsewhere. */
export const shortDistrict = (adcode: string, district: string): string => {
  const known = districtName(adcode);
  return known !== adcode ? known : district.replace(/^.{2,8}?(?:省|自治区)/, '').replace(/^.{2,8}?市(?=.)/, '');
};
