import type { LetterFileKind, LetterMime } from '@zhundan/shared';
import type { Letters } from '../use-cases/ports/letters.ts';
import type { Sql } from './sql.ts';

export const lettersOf = (sql: Sql): Letters => ({
  start: (request) => sql.asService('start_letter_upload', { p_request: request }),
  register: (letter) => sql.asService('register_letter', { p_request: letter }),
  list: (actor, page) => sql.asUser(actor, 'list_letters', { p_request: page }),
  listAll: (actor, page) => sql.asUser(actor, 'list_letters_admin', { p_request: page }),
  makeStanding: (request) => sql.asService('make_letter_standing', { p_request: request }),
  endStanding: (request) => sql.asService('end_standing', { p_request: request }),
  strays: (limit) => sql.asService('list_stray_letter_objects', { p_limit: limit }),

  files: async (actor, letterId) => {
    const rows = await sql.selectAsUser(actor, (client) =>
      client.from('letter_files').select('position, kind, objectName:object_name, mime, bytes, sha256').eq('letter_id', letterId).order('position'));
    return rows.length === 0 ? null : rows.map((row) => ({ ...row, kind: row.kind as LetterFileKind, mime: row.mime as LetterMime }));
  },
});
