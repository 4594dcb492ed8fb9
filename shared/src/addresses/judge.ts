import type { Gcj02Point } from '../contracts/fields.ts';
import type { AddressFinding } from '../contracts/findings.ts';
import { metersBetween, PIN_APART_MAX_METERS } from './distance.ts';
import { isDeliverable } from './levels.ts';
import { type AllowedRegions, districtName, isInRegion, SHAOXING_DISTRICTS } from './regions.ts';
import { whyVague } from './vague-text.ts';

/** All that is known of an address when it is judged. Gathering it (AMap, the store's row) is the caller's. */
export interface AddressFacts {
  /** District, street and number as one text, such as 越城区人民中路235号. */
  text: string;
  /** Building, unit and room; may be empty. */
  door: string;
  /** How finely AMap matched the text; one of GEOCODE_LEVELS, or whatever AMap says next year. */
  level: string;
  pin: Gcj02Point;
  /** Where AMap finds the text, or null when it does not find it at all. */
  geocoded: Gcj02Point | null;
  /** The district in which the pin stands; empty where there is none: at sea, abroad. */
  adcode: string;
  /** What the map calls it; may be empty. */
  district: string;
  /** A name on the map that the text contains, when it was looked for there; else empty. */
  placeName: string;
  allowedAdcodes: AllowedRegions;
}

type Rule = (facts: AddressFacts) => AddressFinding | null;

const textSaysWhere: Rule = ({ text, door, placeName }) => {
  const vague = whyVague(text, door, placeName);
  if (!vague) return null;

  const said = vague.words.join('、');
  const happened = vague.neighbour
    ? `「${vague.neighbour}」是旁边那家的门牌，「${said}」说不准是哪一家。`
    : `地址里写了「${said}」，没有门牌号，司机找不到是哪一家。`;
  const next = '请补上自己的门牌号；没有门牌的，写清小区、幢、单元和室号。';
  return { code: 'ADDRESS_TEXT_VAGUE', severity: 'reject', message: happened + next, words: vague.words };
};

const levelIsFineEnough: Rule = ({ level, geocoded }) => {
  if (geocoded && isDeliverable(level)) return null;

  const message = geocoded
    ? `这个地址只能定位到${level ? `「${level}」` : '大概的位置'}，不够送货。请补上门牌号、小区楼幢或店铺名称。`
    : '地图上找不到这个地址。请检查有没有错字，从搜索结果里选一个，再补上门牌号。';
  return { code: 'ADDRESS_TOO_VAGUE', severity: 'reject', message, level };
};

const pinStandsAtTheText: Rule = ({ pin, geocoded }) => {
  if (!geocoded) return null;
  const apart = metersBetween(pin, geocoded);
  if (apart <= PIN_APART_MAX_METERS) return null;

  const message = `图钉和文字地址相差 ${spoken(apart)}，最多只能差 ${PIN_APART_MAX_METERS} 米。请把图钉拖到收货的门口，或者改正文字地址。`;
  return { code: 'ADDRESS_PIN_APART', severity: 'reject', message, meters: Math.ceil(apart), maxMeters: PIN_APART_MAX_METERS };
};

const NOWHERE = '图钉没有落在地图上的任何区县里，可能在水面或境外。请把图钉拖到收货的门口。';

const regionIsOurs: Rule = ({ adcode, district, allowedAdcodes }) => {
  const called = district || (SHAOXING_DISTRICTS[adcode] ?? '');
  const finding = (message: string): AddressFinding => ({ code: 'ADDRESS_OUT_OF_REGION', severity: 'reject', message, district: called });
  if (adcode === '') return finding(NOWHERE);
  if (allowedAdcodes === 'anywhere' || isInRegion(adcode, allowedAdcodes)) return null;

  const where = `这个地址${called ? `在${called}，` : ''}不在本店可以送货的区域里`;
  const allowed = allowedAdcodes.map(districtName).join('、');
  return finding(allowed
    ? `${where}（${allowed}）。请换一个区域内的地址；确实要送，请联系总部放开区域。`
    : `${where}，因为总部还没有为本店设置送货区域。请联系总部设置后再保存。`);
};

/** In the order in which a delivery driver would explain them: what you wrote, what the map knows, where you pointed, whose tour. */
const RULES: readonly Rule[] = [textSaysWhere, levelIsFineEnough, pinStandsAtTheText, regionIsOurs];

/**
 * Every reason against delivering to this address; none means it can be saved and ordered to. Each message says what
 * happened and what to do next.
 */
export const judgeAddress = (facts: AddressFacts): AddressFinding[] =>
  RULES.map((rule) => rule(facts)).filter((finding) => finding !== null);

/** 850.2 → `851 米`, 12345 → `12.3 公里`. Rounded up, so that 200.4 never reads as an allowed 200. */
const spoken = (meters: number): string =>
  meters < 1000 ? `${Math.ceil(meters)} 米` : `${(meters / 1000).toFixed(1)} 公里`;
