import type { Store } from '../chain/chain.ts';
import type { User } from '../chain/people.ts';
import { personName } from '../chain/names.ts';
import { idOf } from '../ids.ts';
import { randomFor } from '../random.ts';

export interface Address {
  id: string; storeId: string; contactName: string; phone: string; text: string; door: string; lng: number; lat: number;
  geocodedLng: number; geocodedLat: number; adcode: string; district: string; isDefault: boolean;
}

const DOORS = ['一楼门店', '后院仓库2号门', '3幢101室', '北门卸货平台'];
/** About 20 m: nobody puts a pin exactly where the map has the number. */
const PIN_JITTER_DEGREES = 0.0002;

/** One to four verified places per store, all at the number that the map knows. */
export const makeAddresses = (stores: readonly Store[], users: readonly User[]): Address[] => stores.flatMap((store) => {
  const random = randomFor(`addresses ${store.code}`);
  const { site } = store;
  const keeper = users.find(({ code }) => code === store.code)!;
  return DOORS.slice(0, random.int(1, DOORS.length)).map((door, index) => ({
    id: idOf('address', `${store.code} ${index}`), storeId: store.id,
    contactName: index === 0 ? keeper.name : personName(random),
    phone: index === 0 ? keeper.mobile : `1390009${String(random.int(0, 9999)).padStart(4, '0')}`,
    text: site.text, door,
    lng: Number((site.lng + (random.next() - 0.5) * PIN_JITTER_DEGREES).toFixed(6)),
    lat: Number((site.lat + (random.next() - 0.5) * PIN_JITTER_DEGREES).toFixed(6)),
    geocodedLng: site.lng, geocodedLat: site.lat, adcode: site.adcode, district: site.district, isDefault: index === 0,
  }));
});

/** As `app.address_snapshot` keeps it with an order. */
export const snapshotOf = ({ contactName, phone, text, door, district, lng, lat }: Address) =>
  ({ contactName, phone, text, door, district, pin: { lng, lat } });
