import { describe, expect, test } from '@jest/globals';
import { isSafeToRepeat, isUnavailable } from './failures.ts';

describe('waiting helps', () => {
  test.each([
    ['when nobody answered', '', 0], ['when the server died in the middle of a statement', '', 400], ['when a proxy could not reach it', '', 502], ['while Postgres starts', '57P03', 500],
    ['when the server was stopped under us', '57P01', 500], ['when the connection broke', '08006', 500],
    ['when there are too many connections', '53300', 500], ['when none was free in time', 'PGRST003', 504],
    ['when the statement took too long', '57014', 500], ['when a lock was not to be had', '55P03', 500],
  ])('%s', (_, code, status) => expect(isUnavailable({ code, message: '' }, status)).toBe(true));
});

test.each([['JWT issued at future', true], ['JWTIssuedAtFuture', true], ['JWT not yet valid', true], ['JWT expired', false], ['No suitable key or wrong key type', false]])(
  'of tokens, waiting mends only those from the future: %s', (message, helps) => expect(isUnavailable({ code: 'PGRST303', message }, 401)).toBe(helps));

describe('waiting does not help', () => {
  test.each([
    ['where a constraint is violated', '23505', 409], ['where the input is no UUID', '22P02', 400],
    ['where we may not', '42501', 403], ['where there is no such function', 'PGRST202', 404], ['where code is at fault', 'P0001', 400],
  ])('%s', (_, code, status) => expect(isUnavailable({ code, message: '' }, status)).toBe(false));
});

test('only what Postgres rolled back for its neighbours is repeated at once', () => {
  expect(['40001', '40P01', '57P01', '23505'].map((code) => isSafeToRepeat({ code, message: '' }))).toEqual([true, true, false, false]);
});
