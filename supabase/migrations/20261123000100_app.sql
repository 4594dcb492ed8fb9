/* What every table and policy leans on: who is asking. Claims come in the signed JWT that the functions mint. */
create schema app;
comment on schema app is 'Helpers of policies and functions. Not exposed by the API.';
grant usage on schema app to authenticated, service_role;

-- Hosted projects grant everything to everybody by default. Here a grant stands beside each table and function instead.
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges revoke execute on functions from public;

-- The next six have SQL-standard bodies: what they name is settled when they are created, so no search path can mislead
-- them, and the planner takes them in, which matters because every policy asks them.

/* The role in which the signed-in person acts; null for nobody. */
create function app.role() returns text language sql stable
  return auth.jwt() ->> 'app_role';

/* The store for which the signed-in person acts; null at headquarters. */
create function app.store_id() returns uuid language sql stable
  return (auth.jwt() ->> 'store_id')::uuid;

/* Headquarters reads every store's record; what each role may change is decided by the functions it is granted. */
create function app.is_hq() returns boolean language sql stable
  return coalesce(app.role() in ('supervisor', 'price_desk', 'finance', 'warehouse', 'craft', 'admin', 'auditor'), false);

/* Who at headquarters reads what stores owe: not who picks and makes goods. As RECEIVABLE_READERS in shared/src/contracts/contract.ts. */
create function app.reads_receivables() returns boolean language sql stable
  return coalesce(app.role() in ('supervisor', 'price_desk', 'finance', 'admin', 'auditor'), false);

/* The calendar day in Shanghai, where business days are counted. */
create function app.shanghai_day(p_at timestamptz) returns date language sql immutable
  return (p_at at time zone 'Asia/Shanghai')::date;

/* ISO 8601 in UTC with milliseconds, the one form of an instant in answers. */
create function app.iso(p_at timestamptz) returns text language sql immutable
  return to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

/*
  Whether a text shows something and hides nothing: spaces and line feeds are the only blanks, and no character is of a kind that
  nobody sees (controls, zero-width spaces, bidi marks, fillers). What `cleanText` and `cleanLines` of shared/src/text leave is so;
  a test compares the two, character by character.
*/
create function app.is_visible_text(p_text text) returns boolean language sql immutable
  return p_text ~ '[^ \n]' and p_text !~ '[\u0001-\u0009\u000B-\u001F\u007F-\u00A0\u00AD\u034F\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\U000110BD\U000110CD\U00013430-\U0001343F\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]';

grant execute on function app.role, app.store_id, app.is_hq, app.reads_receivables, app.shanghai_day, app.iso, app.is_visible_text to authenticated, service_role;

/* Append-only tables carry this trigger: a correction is a new row. */
create function app.forbid_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception '% is append-only: add a row instead', tg_table_name using errcode = 'ZD001';
end $$;
