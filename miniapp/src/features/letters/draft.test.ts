import { describe, expect, test } from '@jest/globals';
import { begun, filesOf, isSameBasket, type LetterDraft, type LetterOrder, waitingFiles, withFaults, withFile, withoutPage, withPage, withSignature } from './draft';

const order = (over: Partial<LetterOrder> = {}): LetterOrder =>
  ({ addressId: 'a', lines: [{ skuId: 's1', qty: 2 }, { skuId: 's2', qty: 1 }], expectedTotalFen: 5_230_000, priceListVersion: 7, ...over });
const file = (name: string) => ({ name, mime: 'image/jpeg' as const, bytes: 100 });
const fresh = (): LetterDraft => begun(null, 'store', order(), ['合计 ¥52,300.00，超过 ¥50,000.00'], 'letter');
const complete = (): LetterDraft => withSignature(withPage(withPage(fresh(), file('p1')), file('p2')), file('sig'));
const sentAll = (draft: LetterDraft): LetterDraft => filesOf(draft).reduce((at, { place }) => withFile(at, place, { sent: true }), draft);

describe('a letter begun for the same basket', () => {
  test('goes on, whatever else of the order changed', () => {
    const again = begun(sentAll(complete()), 'store', order({ addressId: 'b', lines: order().lines.toReversed() }), [], 'another');
    expect([again.letterId, again.order.addressId, waitingFiles(again)]).toEqual(['letter', 'b', []]);
  });

  test.each([['one piece more', { lines: [{ skuId: 's1', qty: 3 }, { skuId: 's2', qty: 1 }] }], ['another total', { expectedTotalFen: 5_230_001 }]])('is another with %s', (_, over) => {
    expect(isSameBasket(order(), order(over))).toBe(false);
    const again = begun(sentAll(complete()), 'store', order(over), [], 'another');
    expect(again).toMatchObject({ letterId: 'another', signature: null, finishing: false });
    expect(waitingFiles(again).map(({ name, place }) => [name, place])).toEqual([['p1', 1], ['p2', 2]]);
  });

  test('begins anew in another store, and after it served', () => {
    expect(begun(complete(), 'elsewhere', order(), [], 'x').pages).toEqual([]);
    expect(begun({ ...complete(), registered: true }, 'store', order(), [], 'x')).toMatchObject({ letterId: 'x', pages: [], registered: false });
  });
});

describe('its files', () => {
  test('have places that are never used again', () => {
    const draft = withPage(withoutPage(complete(), 'p2'), file('p2 again'));
    expect(filesOf(draft).map(({ name, place }) => [name, place])).toEqual([['p1', 1], ['p2 again', 4], ['sig', 3]]);
  });

  test('go on under another id when a letter has run out of places', () => {
    const draft = withPage({ ...sentAll(complete()), nextPlace: 60 }, file('p3'));
    expect(draft.letterId).not.toBe('letter');
    expect(waitingFiles(draft).map(({ name, place }) => [name, place])).toEqual([['p1', 1], ['p2', 2], ['p3', 3]]);
  });

  test('wait until they are sent or known to be wrong', () => {
    const draft = withFile(withFile(complete(), 1, { sent: true }), 2, { fault: 'type' });
    expect(waitingFiles(draft).map(({ name }) => name)).toEqual(['sig']);
  });
});

describe('what the server did not take', () => {
  const finishing = { ...sentAll(complete()), finishing: true };

  test('is marked, and nothing goes on by itself', () => {
    const draft = withFaults(finishing, [{ place: 2, fault: 'damaged' }]);
    expect([draft.pages[1]!.fault, draft.finishing]).toEqual(['damaged', false]);
  });
  test('is signed again when it was the signature', () => expect(withFaults(finishing, [{ place: 3, fault: 'blank' }]).signature).toBeNull());
  test('is sent again when it had not arrived, and that goes on by itself', () => {
    const draft = withFaults(finishing, [{ place: 1, fault: null }]);
    expect([waitingFiles(draft).map(({ place }) => place), draft.finishing]).toEqual([[1], true]);
  });
});
