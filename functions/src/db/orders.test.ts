import { describe, expect, test } from '@jest/globals';
import { DEFAULT_RULES, NO_RULES } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import { ordersOf } from './orders.ts';
import type { Sql } from './sql.ts';

const actor: Actor = { userId: 'u', role: 'franchisee', storeId: 's' };
const request = { requestId: 'r', addressId: 'a', priceListVersion: 1, lines: [] };

/** A database in which a version of the rules is in force; it notes which one each asker knew. */
const database = (inForce: { versionNo: number; rules: unknown }) => {
  const known: number[] = [];
  const asUser = async (_: Actor, name: string, args: Record<string, unknown>): Promise<unknown> => {
    const version = name === 'order_facts' ? (args['p_request'] as { ruleSetVersion: number }).ruleSetVersion : (args['p_known'] as number);
    known.push(version);
    return { at: 'now', ruleSetVersion: inForce.versionNo, ruleSet: version === inForce.versionNo ? null : inForce.rules };
  };
  return { known, orders: ordersOf({ asUser } as unknown as Sql) };
};

describe('the rules in force', () => {
  test('are read once, and known from then on', async () => {
    const { known, orders } = database({ versionNo: 3, rules: DEFAULT_RULES });
    for (let asked = 0; asked < 3; asked += 1) {
      expect(await orders.facts(actor, request)).toEqual({ at: 'now', ruleSet: { ...DEFAULT_RULES, versionNo: 3 } });
    }
    expect((await orders.rules(actor)).ruleSet.versionNo).toBe(3);
    expect(known).toEqual([0, 3, 3, 3]);
  });

  test('are read again when another version is in force', async () => {
    const inForce = { versionNo: 1, rules: DEFAULT_RULES as object };
    const { orders } = database(inForce);
    await orders.facts(actor, request);
    Object.assign(inForce, { versionNo: 2, rules: { schema: 1, rules: [] } });
    expect((await orders.facts(actor, request)).ruleSet).toEqual({ schema: 1, rules: [], versionNo: 2 });
  });

  test('are none before the first', async () => {
    expect((await database({ versionNo: 0, rules: null }).orders.facts(actor, request)).ruleSet).toBe(NO_RULES);
  });

  test('judge nobody when they are not well-formed: that is a bug, and is told', async () => {
    await expect(database({ versionNo: 1, rules: { schema: 2 } }).orders.facts(actor, request)).rejects.toThrow('rule set 1 is not well-formed');
  });
});
