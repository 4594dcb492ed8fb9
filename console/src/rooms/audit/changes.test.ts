import { describe, expect, test } from '@jest/globals';
import { DEFAULT_RULES } from '@zhundan/shared';
import { tell } from './changes.ts';

describe('what a decision changed is told', () => {
  test('field by field, in words, and only where it differs', () => {
    expect(tell({
      before: { kind: 'order', maxFen: 5_230_000, expiresAt: '2026-11-23T16:00:00.000Z', same: 1 },
      after: { kind: 'standing', maxFen: 10_000_000, expiresAt: '2026-12-31T15:59:59.000Z', same: 1 },
    }).changes).toEqual([
      { what: '种类', was: '只用于一单', is: '长期有效' },
      { what: '每单上限', was: '¥52,300.00', is: '¥100,000.00' },
      { what: '有效期至', was: '2026-11-24 00:00', is: '2026-12-31 23:59' },
    ]);
  });

  test('with a dash for what was not there, or is no more', () => {
    expect(tell({ before: null, after: { line: '镀锌一线' } }).changes).toEqual([{ what: '产线', was: null, is: '镀锌一线' }]);
    expect(tell({ before: { escalatedAt: null, day: '2026-12-01' }, after: null }).changes).toEqual([{ what: '日期', was: '2026-12-01', is: null }]);
  });

  test('as nothing where nothing changed', () => {
    expect(tell({ before: null, after: null })).toEqual({ changes: [], sentences: [] });
  });

  test('in sentences for rules, and by the version beside them', () => {
    const [first, ...others] = DEFAULT_RULES.rules;
    const told = tell({
      before: { versionNo: 1, rules: DEFAULT_RULES.rules, names: null },
      after: { versionNo: 2, rules: [{ ...first!, mode: 'off' }, ...others], names: null, restores: null },
    });
    expect(told.changes).toEqual([{ what: '版本', was: '1', is: '2' }]);
    expect(told.sentences).toEqual([{ about: `修改“${first!.name}”`, says: ['状态由“启用”改为“停用”。'] }]);
  });
});
