import { writeFileSync } from 'node:fs';
import { contracts } from '@zhundan/shared';
import { refusalsPage } from './refusals-page.ts';

writeFileSync(new URL('../../docs/refusals.md', import.meta.url), refusalsPage(Object.values(contracts)));
