import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Contract, contracts, type Finding, type Input, judgeRules, type Output, ruleFactsOf } from '@zhundan/shared';
import { aJpeg, aSignature } from '../../functions/test/letter-files.ts';
import { type Phone, phoneOf, type Reply } from '../../functions/test/phone.ts';
import { type Intent, totalOf } from './intents.ts';

export interface Shop { readonly code: string; readonly addressId: string; readonly vagueAddressId: string; readonly priceListVersion: number }

const ATTEMPTS_MAX = 8, RETRY_MS = 500;

type Draft = Input<typeof contracts.placeOrder>;
export interface Submit { readonly intent: Intent; readonly requestId: string; readonly status: string }

/** The order as somebody types it who makes this mistake; nothing on a phone would let them, so it is sent as it is. */
const typed = ({ fault, lines }: Intent, shop: Shop): Draft => {
  const total = totalOf(lines);
  const [first] = lines as [Intent['lines'][number]];
  return {
    requestId: randomUUID(), priceListVersion: shop.priceListVersion,
    addressId: fault === 'vagueAddress' ? shop.vagueAddressId : shop.addressId,
    // A product without its spec, and a price with a nought too many.
    lines: lines.map((line) => ({ qty: line.qty, skuId: fault === 'missingSpec' && line === first ? line.productId : line.skuId })),
    expectedTotalFen: fault === 'mistypedPrice' ? total + first.priceFen * 9 * first.qty : total,
  };
};

/** One shop at its phone. */
export class Franchisee {
  private readonly phone: Phone;
  private readonly shop: Shop;
  /** What the phone said by itself, and what the server then said of the same rules. */
  readonly agreement = { alike: 0, unlike: 0 };

  private constructor(phone: Phone, shop: Shop) {
    this.phone = phone;
    this.shop = shop;
  }

  static async signedIn(url: string, shop: Shop): Promise<Franchisee> {
    return new Franchisee(await phoneOf(url, shop.code), shop);
  }

  /** Sends it as typed and leaves it at that. */
  async asTyped(intent: Intent): Promise<Submit> {
    return this.submit(intent, typed(intent, this.shop));
  }

  /** Looks at what the phone says before the tap, mends it, then taps. Null: it is withdrawn, for it was the same again. */
  async warned(intent: Intent): Promise<Submit | null> {
    const draft = typed(intent, this.shop);
    const findings = await this.warnings(intent, draft);
    const isNeeded = intent.fault !== 'brushing';
    if (findings.some((each) => each.code === 'REVIEW_REQUIRED') && !isNeeded) return null;
    return this.submit(intent, await this.mended(intent, draft, findings));
  }

  private async submit(intent: Intent, draft: Draft): Promise<Submit> {
    const reply = await this.ask(contracts.placeOrder, draft);
    return { intent, requestId: draft.requestId, status: reply.status === 201 ? reply.body.status : this.codeOf(reply) };
  }

  /** As the phone does: on a busy day the same request again, which never makes a second order. */
  private async ask<C extends Contract>(contract: C, input: Record<string, unknown>): Promise<Reply<Output<C>>> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.phone.send(contract, input);
      if (reply.status !== 503 || attempt === ATTEMPTS_MAX) return reply;
      await sleep(RETRY_MS * attempt);
    }
  }

  private codeOf({ status, code }: Reply): string {
    if (status === 409 && code) return code;
    throw new Error(`${this.shop.code}: ${status} ${code}`);
  }

  /** Everything that the checkout shows: the server's check, held against what the phone's own rules say of the same. */
  private async warnings(intent: Intent, draft: Draft): Promise<readonly Finding[]> {
    const reply = await this.ask(contracts.checkOrder, draft);
    if (reply.status !== 200) throw new Error(`${this.shop.code}: check ${reply.status} ${reply.code}`);
    const { findings } = reply.body;
    if (intent.fault === 'missingSpec') return findings;
    const rules = await this.ask(contracts.getOrderRules, {});
    if (rules.status !== 200) throw new Error(`${this.shop.code}: rules ${rules.status} ${rules.code}`);
    const { ruleSet, store, at } = rules.body;
    const facts = ruleFactsOf({
      at, store, totalFen: totalOf(intent.lines), priceListVersion: draft.priceListVersion, addressLevel: '门牌号', addressIsNew: null,
      lines: intent.lines.map(({ skuId, qty, priceFen }) => ({ skuId, qty, amountFen: qty * priceFen, categoryIds: null, leadDays: null })),
    });
    const codes = (all: readonly Finding[]) => all.filter((each) => 'ruleId' in each).map((each) => `${each.code} ${'ruleId' in each ? each.ruleId : ''}`).join();
    this.agreement[codes(judgeRules(ruleSet, facts).findings) === codes(findings) ? 'alike' : 'unlike'] += 1;
    return findings;
  }

  /** One remedy per finding, as the phone offers it. */
  private async mended(intent: Intent, draft: Draft, findings: readonly Finding[]): Promise<Draft> {
    let mended: Draft = draft;
    for (const { code } of findings) {
      if (code === 'PRICE_CHANGED') mended = { ...mended, expectedTotalFen: totalOf(intent.lines) };
      if (code === 'SKU_NOT_SELLABLE') mended = { ...mended, lines: intent.lines.map(({ skuId, qty }) => ({ skuId, qty })) };
      if (code.startsWith('ADDRESS_')) mended = { ...mended, addressId: this.shop.addressId };
      if (code === 'LETTER_REQUIRED') await this.authorize(mended, totalOf(intent.lines));
    }
    return mended;
  }

  /** 拍-裁-传-签. */
  private async authorize({ lines }: Draft, totalFen: number): Promise<void> {
    const files = [
      { place: 1, kind: 'page', mime: 'image/jpeg', body: aJpeg(600, 900, { comment: randomUUID() }) },
      { place: 2, kind: 'signature', mime: 'image/png', body: aSignature() },
    ];
    const { body: started } = await this.ask(contracts.startLetterUpload, { files: files.map(({ body, ...file }) => ({ ...file, bytes: body.length })) });
    await Promise.all(started.files.map(({ place, url }) => {
      const { body, mime } = files[place - 1]!;
      return fetch(url, { method: 'PUT', body: new Uint8Array(body), headers: { 'content-type': mime } });
    }));
    const registered = await this.ask(contracts.registerLetter, {
      requestId: randomUUID(), letterId: started.letterId, files: files.map(({ place, kind }) => ({ place, kind })), lines, totalFen, signerName: '王建国',
    });
    if (registered.status !== 201) throw new Error(`${this.shop.code}: letter ${registered.status} ${registered.code}`);
  }
}
