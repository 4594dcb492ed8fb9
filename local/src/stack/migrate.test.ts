import { describe, expect, test } from '@jest/globals';
import { pendingOf, type Migration } from './migrate.ts';

const migration = (version: string): Migration => ({ version, name: 'x', sql: '' });
const all = ['1', '2', '3'].map(migration);
const versions = (applied: string[]) => pendingOf(all, new Set(applied)).map(({ version }) => version);

describe('what has to be applied', () => {
  test('is all of it at first', () => expect(versions([])).toEqual(['1', '2', '3']));
  test('is what came after the last time', () => expect(versions(['1'])).toEqual(['2', '3']));
  test('is nothing when nothing came', () => expect(versions(['1', '2', '3'])).toEqual([]));
  test('is a mistake when it would go between what is applied', () => expect(() => versions(['1', '3'])).toThrow('Migration 2_x comes before 3_x'));
});
