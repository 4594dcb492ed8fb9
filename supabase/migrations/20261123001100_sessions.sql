/* Signing in: by a WeChat identity, then by refresh tokens that are used once. */

/* A person as a session shows them: { userId, name, role, store, stores }; null when inactive or without any role. */
create function app.person(p_user uuid, p_store uuid) returns jsonb language sql stable set search_path = '' as $$
  with mine as (
    select m.role, s.id, s.code, jsonb_build_object('storeId', s.id, 'storeCode', s.code, 'name', s.name) as store
    from public.memberships m left join public.stores s on s.id = m.store_id
    where m.user_id = p_user
  ), chosen as (
    select * from mine order by id is not distinct from p_store desc, role, code limit 1
  )
  select jsonb_build_object('userId', u.id, 'name', u.name, 'role', c.role,
    'store', case when c.role = 'franchisee' then c.store end,
    'stores', coalesce((select jsonb_agg(m.store order by m.code) from mine m where m.id is not null), '[]'))
  from public.users u cross join chosen c where u.id = p_user and u.is_active
$$;

/* Opens a family and its first token. p_person from app.person. */
create function app.open_session(p_user uuid, p_person jsonb, p_token_hash text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_family uuid;
begin
  insert into public.session_families (user_id, store_id, expires_at)
    values (p_user, (p_person -> 'store' ->> 'storeId')::uuid, now() + interval '30 days') returning id into v_family;
  insert into public.refresh_tokens (token_hash, family_id) values (p_token_hash, v_family);
  return jsonb_build_object('outcome', 'signed_in', 'person', p_person);
end $$;

/*
  p_request: { openid, tokenHash }. Returns { outcome }: signed_in { person }, unbound, disabled.
  Called by: use-cases/start-session.ts.
*/
create function start_session(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user   uuid;
  v_person jsonb;
begin
  select i.user_id into v_user from public.identities i where i.openid = p_request ->> 'openid';
  if v_user is null then return '{"outcome": "unbound"}'; end if;
  v_person := app.person(v_user, null);
  if v_person is null then return '{"outcome": "disabled"}'; end if;
  return app.open_session(v_user, v_person, p_request ->> 'tokenHash');
end $$;

/*
  Trades a refresh token for its successor. A token that comes back after its successor was used, or later than 60 s
  after its own use, has been stolen or copied: the whole family ends. Within that time its reply may simply have been lost,
  and of the two successors that it then has only one is ever used: whoever uses the other one ends the family, too.
  p_request: { tokenHash, newTokenHash, storeId? }. Returns { outcome }: signed_in { person }, invalid, disabled, not_yours.
  Called by: use-cases/refresh-session.ts.
*/
create function refresh_session(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_token  public.refresh_tokens;
  v_family public.session_families;
  v_store  uuid := (p_request ->> 'storeId')::uuid;
  v_person jsonb;
begin
  select f.* into v_family from public.session_families f
    join public.refresh_tokens t on t.family_id = f.id where t.token_hash = p_request ->> 'tokenHash' for update of f;
  if v_family.id is null or v_family.revoked_at is not null or v_family.expires_at <= now() then
    return '{"outcome": "invalid"}';
  end if;
  select * into strict v_token from public.refresh_tokens t where t.token_hash = p_request ->> 'tokenHash';
  if v_token.used_at is not null and (v_token.used_at < now() - interval '60 seconds' or exists (
       select 1 from public.refresh_tokens t
       where t.family_id = v_family.id and t.issued_at >= v_token.used_at and t.used_at is not null))
     or exists (
       select 1 from public.refresh_tokens t
       where t.family_id = v_family.id and t.replaces = v_token.replaces and t.token_hash <> v_token.token_hash
         and t.used_at is not null) then
    update public.session_families set revoked_at = now(), revoked_because = 'refresh token used twice' where id = v_family.id;
    return '{"outcome": "invalid"}';
  end if;
  v_person := app.person(v_family.user_id, coalesce(v_store, v_family.store_id));
  if v_person is null then return '{"outcome": "disabled"}'; end if;
  if v_store is not null and v_store is distinct from (v_person -> 'store' ->> 'storeId')::uuid then
    return '{"outcome": "not_yours"}';
  end if;
  update public.refresh_tokens set used_at = coalesce(used_at, clock_timestamp()) where token_hash = v_token.token_hash;
  update public.session_families set store_id = (v_person -> 'store' ->> 'storeId')::uuid where id = v_family.id;
  insert into public.refresh_tokens (token_hash, family_id, replaces, issued_at)
    values (p_request ->> 'newTokenHash', v_family.id, v_token.token_hash, clock_timestamp());
  return jsonb_build_object('outcome', 'signed_in', 'person', v_person);
end $$;

/*
  Binds a WeChat identity to the person whom an invite or a phone number names.
  p_request: { openid, unionid?, tokenHash, inviteHash? | mobile? }.
  Returns { outcome }: signed_in { person }, unknown, taken, disabled, limited (10 guesses an hour per identity).
  Called by: use-cases/bind-session.ts.
*/
create function bind_session(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_openid text := p_request ->> 'openid';
  v_user   uuid;
  v_bound  text;
  v_person jsonb;
begin
  if not app.take_rate_limit('bind ' || v_openid, 10, 3600) then return '{"outcome": "limited"}'; end if;
  if p_request ? 'inviteHash' then
    select i.user_id into v_user from public.invites i
      where i.code_hash = p_request ->> 'inviteHash' and i.used_at is null and i.expires_at > now() for update;
  else
    select u.id into v_user from public.users u where u.mobile = p_request ->> 'mobile';
  end if;
  if v_user is null then return '{"outcome": "unknown"}'; end if;
  v_person := app.person(v_user, null);
  if v_person is null then return '{"outcome": "disabled"}'; end if;
  insert into public.identities (openid, unionid, user_id) values (v_openid, p_request ->> 'unionid', v_user)
    on conflict do nothing;
  select i.openid into v_bound from public.identities i where i.user_id = v_user;
  if v_bound is distinct from v_openid then return '{"outcome": "taken"}'; end if;
  update public.invites set used_at = now() where code_hash = p_request ->> 'inviteHash';
  return app.open_session(v_user, v_person, p_request ->> 'tokenHash');
end $$;

/* p_request: { tokenHash }. Called by: use-cases/end-session.ts. */
create function end_session(p_request jsonb) returns void
language sql volatile security definer set search_path = '' as $$
  update public.session_families f set revoked_at = coalesce(f.revoked_at, now()), revoked_because = coalesce(f.revoked_because, 'signed out')
  from public.refresh_tokens t where t.family_id = f.id and t.token_hash = p_request ->> 'tokenHash'
$$;

/* True while a caller has taken fewer than p_max in the running window. */
create function app.take_rate_limit(p_key text, p_max integer, p_seconds integer) returns boolean
language sql volatile set search_path = '' as $$
  insert into public.rate_limits as r (key, window_start, taken) values (p_key, now(), 1)
    on conflict (key) do update set
      window_start = case when r.window_start < now() - make_interval(secs => p_seconds) then now() else r.window_start end,
      taken = case when r.window_start < now() - make_interval(secs => p_seconds) then 1 else r.taken + 1 end
    returning taken <= p_max
$$;

/* Drops what has outlived its use. Returns counts. Called by: api/cron/sweep.ts. */
create function sweep_expired() returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  v_answers integer; v_families integer; v_limits integer;
begin
  delete from public.idempotency where created_at < now() - interval '7 days';
  get diagnostics v_answers = row_count;
  delete from public.session_families where expires_at < now() - interval '1 day';
  get diagnostics v_families = row_count;
  delete from public.rate_limits where window_start < now() - interval '1 day';
  get diagnostics v_limits = row_count;
  return jsonb_build_object('answers', v_answers, 'sessions', v_families, 'limits', v_limits);
end $$;

/*
  Where stock disagrees with the ledger or with open orders; empty when all is well. Reads the whole ledger: for the
  nightly job and for tests. Called by: api/cron/check-stock.ts.
*/
create function list_stock_discrepancies() returns jsonb language sql stable security definer set search_path = '' as $$
  with ledger as (
    select m.warehouse_id, m.sku_id, sum(m.on_hand_delta) as on_hand, sum(m.reserved_delta) as reserved
    from public.stock_movements m group by 1, 2
  ), open_orders as (
    select o.warehouse_id, l.sku_id, sum(l.qty) as reserved
    from public.orders o join public.order_lines l on l.order_id = o.id where o.status in ('held', 'placed', 'picking') and not l.is_made_to_order group by 1, 2
  )
  select coalesce(jsonb_agg(jsonb_build_object('warehouseId', v.warehouse_id, 'skuId', v.sku_id,
      'onHand', v.on_hand, 'reserved', v.reserved, 'ledgerOnHand', coalesce(g.on_hand, 0),
      'ledgerReserved', coalesce(g.reserved, 0), 'openOrders', coalesce(o.reserved, 0))), '[]')
  from public.stock_levels v
  left join ledger g using (warehouse_id, sku_id)
  left join open_orders o using (warehouse_id, sku_id)
  where (v.on_hand, v.reserved, v.reserved) is distinct from (coalesce(g.on_hand, 0), coalesce(g.reserved, 0), coalesce(o.reserved, 0))
$$;

revoke execute on function start_session, refresh_session, bind_session, end_session, sweep_expired, list_stock_discrepancies
  from public, anon, authenticated;
grant execute on function start_session, refresh_session, bind_session, end_session, sweep_expired, list_stock_discrepancies
  to service_role;
