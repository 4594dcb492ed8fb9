import { SYNONYMS } from '../goods/synonyms.ts';
import { idOf } from '../ids.ts';
import type { Load } from './copy.ts';

/** The trade's words for our goods, published at headquarters beside the first rules. */
export const synonymLoad = (publishedAt: Date): Load => ({
  table: 'synonym_versions', columns: 'version_no, words, published_by, published_at, reason',
  rows: [[1, JSON.stringify(SYNONYMS), idOf('user', 'H-admin'), publishedAt, '首版：行业叫法与错别字']],
});
