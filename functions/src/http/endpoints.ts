import { contracts } from '@zhundan/shared';
import { answerReview } from '../use-cases/answer-review.ts';
import { bindSession } from '../use-cases/bind-session.ts';
import { cancelOrder } from '../use-cases/cancel-order.ts';
import { checkOrder } from '../use-cases/check-order.ts';
import { confirmConsoleSignIn } from '../use-cases/confirm-console-sign-in.ts';
import { createAddress } from '../use-cases/create-address.ts';
import { deleteAddress } from '../use-cases/delete-address.ts';
import { endSession } from '../use-cases/end-session.ts';
import { getConsoleSignIn } from '../use-cases/get-console-sign-in.ts';
import { getHealth, type HealthDeps } from '../use-cases/get-health.ts';
import { getOrder } from '../use-cases/get-order.ts';
import { getOrderRules } from '../use-cases/get-order-rules.ts';
import { getProduct } from '../use-cases/get-product.ts';
import { giveUpOrder } from '../use-cases/give-up-order.ts';
import { listAddresses } from '../use-cases/list-addresses.ts';
import { listCategories } from '../use-cases/list-categories.ts';
import { listFrequent } from '../use-cases/list-frequent.ts';
import { listLetters } from '../use-cases/list-letters.ts';
import { listNotices } from '../use-cases/list-notices.ts';
import { listOrders } from '../use-cases/list-orders.ts';
import { listPlacesAround } from '../use-cases/list-places-around.ts';
import { listProducts } from '../use-cases/list-products.ts';
import { listStockChanges } from '../use-cases/list-stock-changes.ts';
import { lookUpSkus } from '../use-cases/look-up-skus.ts';
import { matchGoods } from '../use-cases/match-goods.ts';
import { placeOrder } from '../use-cases/place-order.ts';
import type { Addresses } from '../use-cases/ports/addresses.ts';
import type { Catalog } from '../use-cases/ports/catalog.ts';
import type { Craft, Notices } from '../use-cases/ports/craft.ts';
import type { LetterObjects, Letters } from '../use-cases/ports/letters.ts';
import type { ConsoleSignIns, ConsoleTokens } from '../use-cases/ports/console.ts';
import type { MapService } from '../use-cases/ports/map.ts';
import type { Orders } from '../use-cases/ports/orders.ts';
import type { Reviews } from '../use-cases/ports/reviews.ts';
import type { Sessions, Tokens, Wechat } from '../use-cases/ports/sessions.ts';
import { promiseCraft } from '../use-cases/promise-craft.ts';
import { readNotices } from '../use-cases/read-notices.ts';
import { refreshSession } from '../use-cases/refresh-session.ts';
import { registerLetter } from '../use-cases/register-letter.ts';
import { reorder } from '../use-cases/reorder.ts';
import { startLetterUpload } from '../use-cases/start-letter-upload.ts';
import { startSession } from '../use-cases/start-session.ts';
import { suggestPlaces } from '../use-cases/suggest-places.ts';
import { updateAddress } from '../use-cases/update-address.ts';
import { verifyPlace } from '../use-cases/verify-place.ts';
import { type Endpoint, endpoint, openEndpoint } from './endpoint.ts';

/** Everything that the use cases of the shop need. */
export interface ShopDeps {
  readonly catalog: Catalog;
  readonly addresses: Addresses;
  readonly craft: Craft;
  readonly letters: Letters;
  readonly letterObjects: LetterObjects;
  readonly notices: Notices;
  readonly orders: Orders;
  readonly reviews: Reviews;
  readonly sessions: Sessions;
  readonly consoleSignIns: ConsoleSignIns;
  readonly consoleTokens: ConsoleTokens;
  readonly tokens: Tokens;
  readonly wechat: Wechat;
  readonly map: MapService;
  readonly health: HealthDeps;
}

/** Each contract of the shop with its use case. A test makes sure that none is missing. */
export const shopEndpoints = (deps: ShopDeps): Endpoint[] => [
  openEndpoint(contracts.startSession, (command) => startSession(deps, command)),
  openEndpoint(contracts.refreshSession, (command) => refreshSession(deps, command)),
  openEndpoint(contracts.bindSession, (command) => bindSession(deps, command)),
  endpoint(contracts.getConsoleSignIn, (command) => getConsoleSignIn(deps, command)),
  endpoint(contracts.confirmConsoleSignIn, (command) => confirmConsoleSignIn(deps, command)),
  openEndpoint(contracts.endSession, (command) => endSession(deps, command)),
  endpoint(contracts.listCategories, (command) => listCategories(deps, command)),
  endpoint(contracts.listProducts, (command) => listProducts(deps, command)),
  endpoint(contracts.getProduct, (command) => getProduct(deps, command)),
  endpoint(contracts.listStockChanges, (command) => listStockChanges(deps, command)),
  endpoint(contracts.listFrequent, (command) => listFrequent(deps, command)),
  endpoint(contracts.lookUpSkus, (command) => lookUpSkus(deps, command)),
  endpoint(contracts.matchGoods, (command) => matchGoods(deps, command)),
  endpoint(contracts.listAddresses, (command) => listAddresses(deps, command)),
  endpoint(contracts.createAddress, (command) => createAddress(deps, command)),
  endpoint(contracts.updateAddress, (command) => updateAddress(deps, command)),
  endpoint(contracts.deleteAddress, (command) => deleteAddress(deps, command)),
  endpoint(contracts.suggestPlaces, (command) => suggestPlaces(deps, command)),
  endpoint(contracts.listPlacesAround, (command) => listPlacesAround(deps, command)),
  endpoint(contracts.verifyPlace, (command) => verifyPlace(deps, command)),
  endpoint(contracts.placeOrder, (command) => placeOrder(deps, command)),
  endpoint(contracts.checkOrder, (command) => checkOrder(deps, command)),
  endpoint(contracts.giveUpOrder, (command) => giveUpOrder(deps, command)),
  endpoint(contracts.listOrders, (command) => listOrders(deps, command)),
  endpoint(contracts.getOrderRules, (command) => getOrderRules(deps, command)),
  endpoint(contracts.getOrder, (command) => getOrder(deps, command)),
  endpoint(contracts.cancelOrder, (command) => cancelOrder(deps, command)),
  endpoint(contracts.reorder, (command) => reorder(deps, command)),
  endpoint(contracts.answerReview, (command) => answerReview(deps, command)),
  endpoint(contracts.startLetterUpload, (command) => startLetterUpload(deps, command)),
  endpoint(contracts.registerLetter, (command) => registerLetter(deps, command)),
  endpoint(contracts.listLetters, (command) => listLetters(deps, command)),
  endpoint(contracts.promiseCraft, (command) => promiseCraft(deps, command)),
  endpoint(contracts.listNotices, (command) => listNotices(deps, command)),
  endpoint(contracts.readNotices, (command) => readNotices(deps, command)),
  openEndpoint(contracts.getHealth, () => getHealth(deps.health)),
];
