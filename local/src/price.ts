/** `npm run price -- LJ-M8-30-304 9.99`: new prices in the world that `npm start` runs, as headquarters' price desk would publish them. */
import { join } from 'node:path';
import { formatFen } from '@zhundan/shared';
import pg from 'pg';
import { dataFolder } from './paths.ts';
import { fenOf, NoSuchSku, publishPrice } from './price/publish-price.ts';
import { keepSecrets } from './stack/secrets.ts';
import { readPorts } from './start/ports.ts';

const [skuCode = '', yuan = ''] = process.argv.slice(2);
const newFen = fenOf(yuan);
if (skuCode === '' || newFen === null) {
  console.error('用法 Usage: npm run price -- <商品编码 SKU code> <元 yuan>    npm run price -- LJ-M8-30-304 9.99');
  process.exit(2);
}

const { dbPassword } = await keepSecrets(join(dataFolder, 'world', 'secrets.json'));
const db = new pg.Client({ connectionString: `postgresql://postgres:${dbPassword}@127.0.0.1:${readPorts(process.env).db}/postgres` });
try {
  await db.connect();
  for (const { channel, oldFen } of await publishPrice(db, skuCode, newFen)) console.log(`${channel}  ${formatFen(oldFen)} → ${formatFen(newFen)}`);
} catch (error) {
  const isOff = (error as { code?: string }).code === 'ECONNREFUSED';
  console.error(isOff ? '准单没有在运行，先 npm start。  Nothing is running: npm start first.' : error instanceof NoSuchSku ? error.message : error);
  process.exitCode = 1;
} finally {
  await db.end();
}
