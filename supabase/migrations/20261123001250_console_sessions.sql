/*
  Signing in to the console: a browser shows a code, somebody at headquarters confirms it on their phone, and the browser
  that showed it, and no other, collects one session.
*/

create table console_sign_ins (
  id           uuid primary key default gen_random_uuid(),
  code_hash    text not null unique check (length(code_hash) = 64),
  secret_hash  text not null unique check (length(secret_hash) = 64),
  browser      text not null check (length(browser) <= 60),
  started_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  confirmed_by uuid references users,
  confirmed_at timestamptz,
  family_id    uuid references session_families on delete set null,
  collected_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((collected_at is null) or (confirmed_at is not null))
);
comment on table console_sign_ins is 'A code on the screen of a browser, for three minutes. Swept with whatever else has expired.';
comment on column console_sign_ins.code_hash is 'SHA-256 in hex of the six characters that people see.';
comment on column console_sign_ins.secret_hash is 'SHA-256 in hex of what only the browser that shows the code holds; without it nothing is collected.';
create index console_sign_ins_by_expiry on console_sign_ins (expires_at);
create index console_sign_ins_by_person on console_sign_ins (confirmed_by) where confirmed_by is not null;
create index console_sign_ins_by_family on console_sign_ins (family_id) where family_id is not null;

/* Who may sign in to the console; `app.is_hq()` asks the same of who is signed in. */
create function app.is_hq_role(p_role text) returns boolean language sql immutable set search_path = '' as $$
  select coalesce(p_role in ('supervisor', 'price_desk', 'finance', 'warehouse', 'craft', 'admin', 'auditor'), false)
$$;

/*
  p_request: { codeHash, secretHash, browser, caller }. Returns { outcome }: started { expiresAt }, taken (the code is on
  another screen: make another), limited (60 in five minutes from one address).
  Called by: use-cases/start-console-sign-in.ts.
*/
create function start_console_sign_in(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_expires timestamptz := clock_timestamp() + interval '3 minutes';
begin
  if not app.take_rate_limit('console ' || (p_request ->> 'caller'), 60, 300) then return '{"outcome": "limited"}'; end if;
  insert into public.console_sign_ins (code_hash, secret_hash, browser, expires_at)
    values (p_request ->> 'codeHash', p_request ->> 'secretHash', left(p_request ->> 'browser', 60), v_expires)
    on conflict (code_hash) do update set
      secret_hash = excluded.secret_hash, browser = excluded.browser, started_at = clock_timestamp(), expires_at = excluded.expires_at,
      confirmed_by = null, confirmed_at = null, family_id = null, collected_at = null
      where public.console_sign_ins.expires_at < clock_timestamp();
  if not found then return '{"outcome": "taken"}'; end if;
  return jsonb_build_object('outcome', 'started', 'expiresAt', app.iso(v_expires));
end $$;

/* Why this person may not sign in to the console: disabled, not_allowed; null when they may. */
create function app.why_no_console(p_user uuid) returns text language sql stable set search_path = '' as $$
  select case when p is null then 'disabled' when not app.is_hq_role(p ->> 'role') then 'not_allowed' end
  from app.person(p_user, null) p
$$;

/* Guesses at codes by one person: 30 in ten minutes, looking and confirming together. */
create function app.may_guess_console_code(p_user uuid) returns boolean language sql volatile set search_path = '' as $$
  select app.take_rate_limit('console code ' || p_user, 30, 600)
$$;

/*
  What a phone shows before it confirms. p_request: { userId, codeHash }.
  Returns { outcome }: found { request: { browser, startedAt, expiresAt } }, unknown, disabled, not_allowed, limited.
  Called by: use-cases/get-console-sign-in.ts.
*/
create function get_console_sign_in(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user    uuid := (p_request ->> 'userId')::uuid;
  v_no      text := app.why_no_console(v_user);
  v_request jsonb;
begin
  if v_no is not null then return jsonb_build_object('outcome', v_no); end if;
  if not app.may_guess_console_code(v_user) then return '{"outcome": "limited"}'; end if;
  select jsonb_build_object('browser', s.browser, 'startedAt', app.iso(s.started_at), 'expiresAt', app.iso(s.expires_at)) into v_request
    from public.console_sign_ins s
    where s.code_hash = p_request ->> 'codeHash' and s.expires_at > clock_timestamp() and s.collected_at is null
      and coalesce(s.confirmed_by, v_user) = v_user;
  if v_request is null then return '{"outcome": "unknown"}'; end if;
  return jsonb_build_object('outcome', 'found', 'request', v_request);
end $$;

/*
  The browser that shows this code may sign in as this person. The first who confirms is the one; the same person may ask
  again, for their first answer may have been lost. p_request: { userId, codeHash }.
  Returns { outcome }: confirmed, unknown, disabled, not_allowed, limited. Called by: use-cases/confirm-console-sign-in.ts.
*/
create function confirm_console_sign_in(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := (p_request ->> 'userId')::uuid;
  v_no   text := app.why_no_console(v_user);
begin
  if v_no is not null then return jsonb_build_object('outcome', v_no); end if;
  if not app.may_guess_console_code(v_user) then return '{"outcome": "limited"}'; end if;
  update public.console_sign_ins s set confirmed_by = v_user, confirmed_at = coalesce(s.confirmed_at, clock_timestamp())
    where s.code_hash = p_request ->> 'codeHash' and s.expires_at > clock_timestamp() and coalesce(s.confirmed_by, v_user) = v_user;
  return case when found then '{"outcome": "confirmed"}'::jsonb else '{"outcome": "unknown"}'::jsonb end;
end $$;

/*
  Asks on behalf of the browser; collects the session once the code is confirmed. A session of the console lasts a working
  day: 12 hours. p_request: { secretHash, tokenHash }.
  Returns { outcome }: signed_in { person, sessionId }, waiting, expired (or collected already), disabled, not_allowed.
  Called by: use-cases/poll-console-sign-in.ts.
*/
create function poll_console_sign_in(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_sign_in public.console_sign_ins;
  v_no      text;
  v_family  uuid;
begin
  select * into v_sign_in from public.console_sign_ins s where s.secret_hash = p_request ->> 'secretHash' for update;
  if v_sign_in.id is null or v_sign_in.expires_at <= clock_timestamp() or v_sign_in.collected_at is not null then
    return '{"outcome": "expired"}';
  end if;
  if v_sign_in.confirmed_by is null then return '{"outcome": "waiting"}'; end if;
  v_no := app.why_no_console(v_sign_in.confirmed_by);
  if v_no is not null then return jsonb_build_object('outcome', v_no); end if;
  insert into public.session_families (user_id, expires_at) values (v_sign_in.confirmed_by, now() + interval '12 hours') returning id into v_family;
  insert into public.refresh_tokens (token_hash, family_id) values (p_request ->> 'tokenHash', v_family);
  update public.console_sign_ins set collected_at = clock_timestamp(), family_id = v_family where id = v_sign_in.id;
  perform app.audit(v_sign_in.confirmed_by, 'console.signedIn', v_sign_in.browser, null, null, null);
  return jsonb_build_object('outcome', 'signed_in', 'person', app.person(v_sign_in.confirmed_by, null), 'sessionId', v_family);
end $$;

/*
  Whether who asks to change something still acts in this role, and their session has not ended meanwhile: an access token
  outlives both by minutes. p_request: { userId, role, sessionId: uuid|null }. Called by: http/session.ts, before a write.
*/
create function acts_still(p_request jsonb) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
      select 1 from public.users u join public.memberships m on m.user_id = u.id
      where u.id = (p_request ->> 'userId')::uuid and u.is_active and m.role = p_request ->> 'role')
    and (p_request ->> 'sessionId' is null or exists (
      select 1 from public.session_families f
      where f.id = (p_request ->> 'sessionId')::uuid and f.user_id = (p_request ->> 'userId')::uuid
        and f.revoked_at is null and f.expires_at > now()))
$$;

/* Drops what has outlived its use. Returns counts. Called by: api/cron/sweep.ts. */
create or replace function sweep_expired() returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  v_answers integer; v_families integer; v_limits integer;
begin
  delete from public.idempotency where created_at < now() - interval '7 days';
  get diagnostics v_answers = row_count;
  delete from public.console_sign_ins where expires_at < now() - interval '1 day';
  delete from public.session_families where expires_at < now() - interval '1 day';
  get diagnostics v_families = row_count;
  delete from public.rate_limits where window_start < now() - interval '1 day';
  get diagnostics v_limits = row_count;
  return jsonb_build_object('answers', v_answers, 'sessions', v_families, 'limits', v_limits);
end $$;

revoke execute on function start_console_sign_in, get_console_sign_in, confirm_console_sign_in, poll_console_sign_in, acts_still
  from public, anon, authenticated;
grant execute on function start_console_sign_in, get_console_sign_in, confirm_console_sign_in, poll_console_sign_in, acts_still
  to service_role;

alter table console_sign_ins enable row level security;
-- console_sign_ins: no policy and no grant. Only definer functions touch it.
