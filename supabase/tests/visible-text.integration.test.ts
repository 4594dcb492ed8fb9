import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cleanLines } from '@zhundan/shared';
import { startTestStack, type TestStack } from '../../local/src/test/index.ts';

let stack: TestStack;
beforeAll(async () => { stack = await startTestStack({ seed: 'small' }); });
afterAll(() => stack.stop());

/** Every character there is that is one spelling of its own, less NUL and halves, which Postgres takes in no text. */
const CHARACTERS = Array.from({ length: 0x10_ffff }, (_, code) => code + 1)
  .filter((code) => code < 0xd800 || code > 0xdfff).map((code) => String.fromCodePoint(code)).filter((each) => each.normalize('NFC') === each);

describe('what a text may hold', () => {
  test('is the same to the database and to the code that cleans texts, for every character', async () => {
    const { rows } = await stack.db.query<{ one: string }>('select one from unnest($1::text[]) one where not app.is_visible_text(\'中\' || one || \'中\')', [CHARACTERS]);
    const hidden = CHARACTERS.filter((one) => !cleanLines(`中${one}中`).includes(one));
    expect(rows.map(({ one }) => one.codePointAt(0)!.toString(16))).toEqual(hidden.map((one) => one.codePointAt(0)!.toString(16)));
  });

  test.each([['张三', true], ['一\n二', true], ['', false], ['  ', false], ['\n', false], ['\u200B', false], ['张\u202E三', false]])('%j: %s', async (text, expected) => {
    expect((await stack.db.query('select app.is_visible_text($1) as it', [text])).rows[0].it).toBe(expected);
  });
});

/** Where a person's words are kept: one row of each, with the words changed. */
const KEPT: [string, string][] = [
  ['users.name', 'update users set name = $1'],
  ['stores.name', 'update stores set name = $1'],
  ['addresses.contact_name', 'update addresses set contact_name = $1'],
  ['addresses.text', 'update addresses set text = $1'],
  ['addresses.door', 'update addresses set door = $1'],
  ['saved_views.name', `insert into saved_views (user_id, name, filter) select id, $1, '{}' from users limit 1`],
  ['craft_holidays.name', `insert into craft_holidays (day, name) values ('2099-01-01', $1)`],
  ['craft_downtimes.reason', `insert into craft_downtimes (line_id, from_day, to_day, reason) select id, '2099-01-01', '2099-01-01', $1 from craft_lines limit 1`],
  ['audit_events.reason', `insert into audit_events (action, subject, reason) values ('rules.published', 'v1', $1)`],
  ['audit_events.subject', `insert into audit_events (action, subject) values ('rules.published', $1)`],
];

describe('words that nobody can see cannot get in from below', () => {
  test.each(KEPT)('into %s, where words can', async (_, sql) => {
    const db = await stack.db.connect();
    try {
      await db.query('begin');
      await db.query(sql, ['看得见']);
      await expect(db.query(sql, ['\u200B\u200B'])).rejects.toMatchObject({ code: '23514' });
    } finally {
      await db.query('rollback');
      db.release();
    }
  });

  test('into any other text of people, for each has the check', async () => {
    const { rows } = await stack.db.query<{ checked: string }>(`
      select c.conrelid::regclass || '.' || a.attname as checked from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.contype = 'c' and pg_get_constraintdef(c.oid) like '%is_visible_text%' order by 1`);
    expect(rows.map(({ checked }) => checked)).toEqual(expect.arrayContaining([
      'letters.signer_name', 'order_events.note', 'order_returns.reason', 'orders.note', 'review_messages.text', 'reviews.reason', 'rule_set_versions.reason',
    ]));
  });
});
