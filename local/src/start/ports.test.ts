import { describe, expect, test } from '@jest/globals';
import { portInUseMessage, readPorts } from './ports.ts';

describe('ports', () => {
  test('are the fixed ones unless the environment says otherwise', () =>
    expect(readPorts({ ZHUNDAN_DB_PORT: '6000', ZHUNDAN_PORT: '' })).toEqual({ front: 3000, gateway: 54_321, db: 6000, rest: 54_323, sandbox: 54_330 }));
  test.each(['0', '65536', 'x', '-1', '1.5'])('that are none are named: %s', (given) =>
    expect(() => readPorts({ ZHUNDAN_PORT: given })).toThrow(`ZHUNDAN_PORT=${given}`));
  test.each([[3000, 'ZHUNDAN_PORT'], [54_323, 'ZHUNDAN_REST_PORT'], [54_324, 'ZHUNDAN_REST_PORT'], [54_330, 'ZHUNDAN_SANDBOX_PORT']])(
    'that are taken are told with what to set: %d', (port, variable) =>
      expect(portInUseMessage(port, readPorts({}))).toContain(`${variable}=${port + 1000} npm start`));
});
