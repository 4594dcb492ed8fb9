import { shortDistrict } from './locate.ts';

/** A number that leads to a door; see shared/src/addresses/vague-text.ts for those that do not. */
const HAS_NUMBER = /\d+号(?!线|口|门|桥)/;

/**
 * A text that the map finds again: district, then street and number; the name where there is no number, for 胜利路与
 * 中兴路交叉口 leads to a crossing and the name of the shop to its door.
 */
export const textOfPlace = (place: { name: string; address: string; adcode: string; district: string }): string => {
  const district = shortDistrict(place.adcode, place.district);
  const said = HAS_NUMBER.test(place.address) ? place.address : place.name;
  return said.startsWith(district) ? said : district + said;
};
