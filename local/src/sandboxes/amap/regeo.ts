import {
  addressOf, directionOf, doorOf, footOn, gazetteer, type LngLat, metersApart, nearest, numberNear, type Place, type Road, typeOf,
} from '../../gazetteer/index.ts';
import { ABSENT, CITY, CITY_CODE, NO_BUILDING, OK, orAbsent, PROVINCE, readPoint, refusal, written } from './answers.ts';

/** Farther from every town than this, there is no district: the sea, or somebody else's city. */
const TOWN_METERS_MAX = 16_000;
/** Farther from every road than this, there is no house number. */
const STREET_METERS_MAX = 120;
const POIS_MAX = 30, ROADS_MAX = 6, CROSSINGS_MAX = 3;
const RADIUS_DEFAULT = 1000, RADIUS_MAX = 3000;

/** GET /v3/geocode/regeo */
export const regeocode = ({ location = '', radius = '', extensions = 'base' }: Record<string, string>) => {
  const point = readPoint(location);
  if (!point) return refusal(location ? '20000' : '20001');

  const withinMeters = Math.min(Number(radius) || RADIUS_DEFAULT, RADIUS_MAX);
  const { component, formatted } = addressAt(point);
  const more = extensions === 'all' ? surroundings(point, withinMeters) : {};
  return { ...OK, regeocode: { formatted_address: orAbsent(formatted), addressComponent: component, ...more } };
};

const addressAt = (point: LngLat) => {
  const house = houseAt(point);
  const towns = house ? gazetteer.towns.filter((town) => town.adcode === house.road.adcode) : gazetteer.towns;
  const town = nearest(towns, point, TOWN_METERS_MAX);
  const district = gazetteer.districts.find((each) => each.adcode === town?.adcode);
  const number = house ? `${house.number}号` : undefined;
  const tail = house ? `${house.road.name}${number}` : '';
  const component = {
    country: town ? '中国' : ABSENT, province: town ? PROVINCE : ABSENT, city: town ? CITY : ABSENT, citycode: town ? CITY_CODE : ABSENT,
    district: orAbsent(district?.name), adcode: orAbsent(district?.adcode),
    township: orAbsent(town?.name), towncode: orAbsent(town?.towncode),
    neighborhood: NO_BUILDING, building: NO_BUILDING, businessAreas: [ABSENT],
    streetNumber: {
      street: orAbsent(house?.road.name), number: orAbsent(number), location: house ? written(house.door) : ABSENT,
      direction: house ? directionOf(house.door, point) : ABSENT, distance: house ? metersApart(house.door, point).toFixed(4) : ABSENT,
    },
  };
  return { component, formatted: town ? `${PROVINCE}${CITY}${district?.name}${town.name}${tail}` : '' };
};

const houseAt = (point: LngLat): { road: Road; number: number; door: LngLat } | null => {
  const [nearestRoad] = roadsNear(point, STREET_METERS_MAX);
  if (!nearestRoad) return null;
  const number = numberNear(nearestRoad.road, point);
  const door = doorOf(nearestRoad.road, number);
  return door ? { road: nearestRoad.road, number, door } : null;
};

const roadsNear = (point: LngLat, withinMeters: number) =>
  gazetteer.roads.map((road) => ({ road, foot: footOn(road.line, point) }))
    .filter(({ foot }) => foot.meters <= withinMeters)
    .sort((a, b) => a.foot.meters - b.foot.meters);

/** The places within a radius, nearest first. */
export const placesNear = (point: LngLat, withinMeters: number): { place: Place; meters: number }[] =>
  gazetteer.places.map((place) => ({ place, meters: metersApart(place.point, point) }))
    .filter(({ meters }) => meters <= withinMeters)
    .sort((a, b) => a.meters - b.meters);

const surroundings = (point: LngLat, withinMeters: number) => ({
  pois: placesNear(point, withinMeters).slice(0, POIS_MAX).map(({ place, meters }) => ({
    id: place.id, name: place.name, type: typeOf(place)[0], tel: ABSENT, direction: directionOf(point, place.point),
    distance: meters.toFixed(4), location: written(place.point), address: addressOf(place), poiweight: '0.2', businessarea: ABSENT,
  })),
  roads: roadsNear(point, withinMeters).slice(0, ROADS_MAX).map(({ road, foot }) => ({
    id: road.id, name: road.name, direction: directionOf(foot.point, point), distance: foot.meters.toFixed(4), location: written(foot.point),
  })),
  roadinters: gazetteer.crossings.map((each) => ({ ...each, meters: metersApart(each.point, point) }))
    .filter(({ meters }) => meters <= withinMeters).sort((a, b) => a.meters - b.meters).slice(0, CROSSINGS_MAX)
    .map(({ first, second, point: at, meters }) => ({
      direction: directionOf(at, point), distance: meters.toFixed(4), location: written(at),
      first_id: first.id, first_name: first.name, second_id: second.id, second_name: second.name,
    })),
  aois: placesNear(point, 150).filter(({ place }) => place.kind === 'residence' || place.kind === 'market').slice(0, 1)
    .map(({ place, meters }) => ({
      id: place.id, name: place.name, adcode: place.adcode, location: written(place.point), area: '48000.000000',
      distance: meters < 60 ? '0' : meters.toFixed(4), type: typeOf(place)[1],
    })),
});
