import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '@zhundan/shared';
import { openApiOf } from './openapi.ts';

interface Operation { operationId: string; parameters?: { name: string; in: string; required: boolean }[]; requestBody?: unknown; responses: Record<string, { content: Record<string, { examples?: object }> }>; security: object[] }
const page = openApiOf(Object.values(contracts), 'test') as { paths: Record<string, Record<string, Operation>> };

describe('the OpenAPI page', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'openapi-')); });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is valid OpenAPI 3.1', () => {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(page));
    // The validator is an ES module that jest cannot load; its command says the same.
    const validator = join(__dirname, '../../../node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js');
    expect(execFileSync(process.execPath, [validator, file], { encoding: 'utf8' })).toContain('"valid": true');
  });

  test('has every endpoint', () => {
    const operations = Object.values(page.paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(contracts).sort());
  });

  test('tells the parts of a path, the query and the body apart', () => {
    const update = page.paths['/api/addresses/{addressId}']!['patch']!;
    expect(update.parameters).toMatchObject([{ name: 'addressId', in: 'path', required: true }]);
    expect(JSON.stringify(update.requestBody)).not.toContain('"addressId"');
    expect(page.paths['/api/catalog/products']!['get']!.parameters?.map(({ name, in: place, required }) => [name, place, required]))
      .toEqual([['query', 'query', false], ['category', 'query', false], ['after', 'query', false], ['limit', 'query', false]]);
  });

  test('shows what each refusal looks like', () => {
    const { responses, security } = page.paths['/api/orders']!['post']!;
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['201', '400', '401', '403', '409', '413', '503']));
    expect(Object.keys(responses['409']!.content['application/json']!.examples!)).toContain('STOCK_SHORT');
    expect(security).toEqual([{ session: [] }]);
    expect(page.paths['/api/session']!['post']!.security).toEqual([]);
  });
});
