import { idOf } from '../ids.ts';
import { randomFor } from '../random.ts';
import { SHELVES } from '../goods/shelves.ts';
import { makePeople, type People, TWO_STORE_OWNER } from './people.ts';
import { readSites, type Site } from './sites.ts';

interface Warehouse { id: string; code: string; name: string }
/** `shelf` is the position of the first-level category that it keeps. */
interface Zone { id: string; warehouseId: string; code: string; name: string; shelf: number }
interface Franchisee { id: string; code: string; name: string }
export interface Store {
  id: string; code: string; name: string; kind: 'own' | 'franchise'; franchiseeId: string | null; channel: Channel; warehouseId: string;
  adcode: string; openedOn: string; site: Site;
}
export interface Chain extends People {
  districts: { adcode: string; name: string }[];
  channels: { code: Channel; name: string }[];
  warehouses: Warehouse[];
  zones: Zone[];
  franchisees: Franchisee[];
  stores: Store[];
  deliveryDistricts: { storeId: string; adcode: string }[];
}

export type Channel = 'own' | 'tier_a' | 'tier_b';
const CHANNELS: { code: Channel; name: string }[] = [
  { code: 'own', name: '自营' }, { code: 'tier_a', name: '加盟A级' }, { code: 'tier_b', name: '加盟B级' },
];

const warehouse = (code: string, name: string): Warehouse => ({ id: idOf('warehouse', code), code, name });
const MAIN = warehouse('SX', '绍兴总仓');
const BRANCH = warehouse('ZJ', '诸暨分仓');
/** 诸暨, 嵊州, 新昌: the mountain side, a long way from the main warehouse. */
const SERVED_BY_BRANCH = new Set(['330681', '330683', '330624']);

/** A terminal next to a border may deliver across it. */
const NEIGHBOURS: Record<string, string> = {
  330602: '330603', 330603: '330602', 330604: '330602', 330681: '330603', 330683: '330624', 330624: '330683',
};
const EVERY_NTH_CROSSES_A_BORDER = 6;

const SMALL_CHAIN = new Set(['F001', 'F002', 'F003', 'F004', 'F005', 'S001']);

/** F003, F006, F009 … buy at the prices of tier B. */
const channelOf = ({ kind, code }: Site): Channel => (kind === 'own' ? 'own' : Number(code.slice(1)) % 3 === 0 ? 'tier_b' : 'tier_a');

const zonesOf = ({ id, code }: Warehouse): Zone[] => SHELVES.map(({ category }, shelf) => {
  const letter = String.fromCharCode(65 + shelf);
  return { id: idOf('zone', `${code}-${letter}`), warehouseId: id, code: letter, name: `${letter}·${category}区`, shelf };
});

const franchiseeOf = (code: string): string => (code === TWO_STORE_OWNER.second ? TWO_STORE_OWNER.owner : code);

const storeAt = (site: Site): Store => {
  const { code, name, kind, adcode } = site;
  const random = randomFor(`store ${code}`);
  return {
    id: idOf('store', code), code, name: kind === 'own' ? name : `准单五金·${name}`, kind, channel: channelOf(site), adcode, site,
    franchiseeId: kind === 'own' ? null : idOf('franchisee', franchiseeOf(code)),
    warehouseId: SERVED_BY_BRANCH.has(adcode) ? BRANCH.id : MAIN.id,
    openedOn: `${random.int(2012, 2024)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`,
  };
};

/** The headquarters' list: own stores deliver anywhere, terminals in their district, some in the next one as well. */
const deliveryDistrictsOf = (stores: readonly Store[]) => stores.filter(({ kind }) => kind === 'franchise').flatMap((store) => {
  const crosses = Number(store.code.slice(1)) % EVERY_NTH_CROSSES_A_BORDER === 0;
  return [store.adcode, ...(crosses ? [NEIGHBOURS[store.adcode]!] : [])].map((adcode) => ({ storeId: store.id, adcode }));
});

/** The chain of DESIGN: 12 own stores and 37 franchise terminals, or six of them for tests. */
export const makeChain = (size: 'small' | 'whole', today: Date): Chain => {
  const sites = readSites();
  const stores = sites.map(storeAt).filter(({ code }) => size === 'whole' || SMALL_CHAIN.has(code));
  const people = makePeople(stores, size, today);
  const owners = [...new Set(stores.filter(({ kind }) => kind === 'franchise').map(({ code }) => franchiseeOf(code)))];
  return {
    districts: [...new Map(sites.map(({ adcode, district }) => [adcode, { adcode, name: district }])).values()],
    channels: CHANNELS, warehouses: [MAIN, BRANCH], zones: [MAIN, BRANCH].flatMap(zonesOf),
    franchisees: owners.map((code) => ({ id: idOf('franchisee', code), code, name: `${people.users.find((user) => user.code === code)!.name}五金经营部` })),
    stores, deliveryDistricts: deliveryDistrictsOf(stores), ...people,
  };
};
