import { footOn, metersApart } from './geometry.ts';
import { KINDS, SHOPS } from './kinds.ts';
import { type Crossing, crossingsOf, doorOf, type Road, roadsOf, round } from './roads.ts';
import type { DistrictData, LngLat, PlaceKind } from './types.ts';

export interface Place {
  id: string;
  name: string;
  kind: PlaceKind | 'residence';
  adcode: string;
  road: string;
  number: number;
  point: LngLat;
}
/** A named spot without a door: a village, a town, a development zone, a quarter. */
export interface Spot { name: string; adcode: string; point: LngLat }
interface Town extends Spot { towncode: string }

interface Gazetteer {
  districts: readonly DistrictData[];
  roads: readonly Road[];
  crossings: readonly Crossing[];
  places: readonly Place[];
  towns: readonly Town[];
  villages: readonly Spot[];
  zones: readonly Spot[];
  quarters: readonly Spot[];
}

/** A place that others know by its address, such as a store of the chain. */
export interface AddressedPlace { name: string; kind: PlaceKind; adcode: string; road: string; number: number }

/** One shop every so many house numbers, the first one here. */
const SHOP_EVERY = 34;
const FIRST_SHOP = 9;
/** A residential area lies behind its gate. */
const BEHIND_THE_GATE_METERS = 50;

/** Everything that the map knows, worked out once. Same data, same gazetteer. */
export const buildGazetteer = (districts: readonly DistrictData[], stores: readonly AddressedPlace[]): Gazetteer => {
  const roads = districts.flatMap(roadsOf);
  const addressed = [...stores, ...districts.flatMap(namedPlaces), ...roads.flatMap(shopsAlong)];
  return {
    districts, roads,
    crossings: crossingsOf(roads),
    places: [...addressed.map((each) => placeAt(roads, each, 'B')), ...districts.flatMap(residencesOf).map((each) => behindGate(roads, each))]
      .map((place, index) => ({ ...place, id: `${place.id}0FF${index.toString(36).toUpperCase().padStart(5, '0')}` })),
    towns: districts.flatMap(townsOf),
    villages: districts.flatMap((each) => spotsOf(each, each.villages)),
    zones: districts.flatMap((each) => spotsOf(each, each.zones)),
    quarters: districts.flatMap((each) => spotsOf(each, each.quarters)),
  };
};

const namedPlaces = ({ adcode, places }: DistrictData): AddressedPlace[] =>
  places.map(([name, kind, road, number]) => ({ name, kind, adcode, road, number }));

const residencesOf = ({ adcode, residences }: DistrictData) =>
  residences.map(([name, road, number]) => ({ name, kind: 'residence' as const, adcode, road, number }));

const shopsAlong = (road: Road): AddressedPlace[] => {
  const count = Math.max(0, Math.floor((road.lastNumber - FIRST_SHOP) / SHOP_EVERY) + 1);
  const turn = [...road.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return Array.from({ length: count }, (_, index) => {
    const [name, kind] = SHOPS[(turn + index) % SHOPS.length] as (typeof SHOPS)[number];
    const again = Math.floor(index / SHOPS.length);
    const branch = `${road.name}${again > 0 ? `${again + 1}` : ''}店`;
    return { name: `${name}(${branch})`, kind, adcode: road.adcode, road: road.name, number: FIRST_SHOP + index * SHOP_EVERY };
  });
};

const roadOf = (roads: readonly Road[], { name, road, adcode, number }: Omit<AddressedPlace, 'kind'>): [Road, LngLat] => {
  const found = roads.find((each) => each.name === road && each.adcode === adcode);
  const door = found && doorOf(found, number);
  if (!found || !door) throw new Error(`${name}: there is no ${road}${number}号 in ${adcode}`);
  return [found, door];
};

const placeAt = (roads: readonly Road[], place: AddressedPlace, id: string): Place => ({ id, ...place, point: roadOf(roads, place)[1] });

const behindGate = (roads: readonly Road[], place: Omit<AddressedPlace, 'kind'> & { kind: 'residence' }): Place => {
  const [road, door] = roadOf(roads, place);
  const { point: foot, meters } = footOn(road.line, door);
  const stretch = BEHIND_THE_GATE_METERS / meters;
  const [east, north] = [(door[0] - foot[0]) * stretch, (door[1] - foot[1]) * stretch];
  return { id: 'B', ...place, point: round([door[0] + east, door[1] + north]) };
};

const townsOf = ({ adcode, towns }: DistrictData): Town[] =>
  Object.entries(towns).map(([name, point], index) => ({
    name, adcode, point, towncode: `${adcode}${name.endsWith('街道') ? '0' : '1'}${String(index + 1).padStart(2, '0')}000`,
  }));

const spotsOf = ({ adcode }: DistrictData, spots: Readonly<Record<string, LngLat>> = {}): Spot[] =>
  Object.entries(spots).map(([name, point]) => ({ name, adcode, point }));

/** The one of these that is nearest, within so many metres. */
export const nearest = <Each extends { point: LngLat }>(all: readonly Each[], point: LngLat, withinMeters: number): Each | null => {
  let best: { each: Each; meters: number } | null = null;
  for (const each of all) {
    const meters = metersApart(each.point, point);
    if (meters <= withinMeters && (!best || meters < best.meters)) best = { each, meters };
  }
  return best?.each ?? null;
};

export const typeOf = ({ kind }: Pick<Place, 'kind'>): readonly [type: string, typecode: string] => KINDS[kind];

export const addressOf = ({ road, number }: Pick<Place, 'road' | 'number'>): string => `${road}${number}号`;
