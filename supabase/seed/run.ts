/** `node supabase/seed/run.ts <database url> [small|full|<SKUs>]` */
import { EXPIRED_INVITE, NEWCOMERS } from './chain/people.ts';
import { seed } from './index.ts';

const [dbUrl = process.env['DATABASE_URL'], said = 'full'] = process.argv.slice(2);
const size = said === 'small' || said === 'full' ? said : Number(said);
if (!dbUrl || Number.isNaN(size)) {
  console.error('Usage: node supabase/seed/run.ts <database url> [small|full|<number of SKUs>]');
  process.exit(2);
}

const started = performance.now();
await seed(dbUrl, { size, onProgress: (share, what) => console.log(`${String(Math.round(share * 100)).padStart(3)} % ${what}`) });
console.log(`Seeded in ${((performance.now() - started) / 1000).toFixed(1)} s. Invites: ${NEWCOMERS.map((each) => each.inviteCode).join(' ')}; expired: ${EXPIRED_INVITE.inviteCode}.`);
