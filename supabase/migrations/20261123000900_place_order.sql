/* The write of an order: one function, one transaction, everything or nothing. */

/*
  Takes a request id for its caller. Returns null when it is new, else what to answer:
  { outcome: 'repeated', first } for the same body, { outcome: 'reused' } for another.
  A second caller with the same id waits here until the first has committed, then sees its answer.
*/
create function app.claim_request(p_user uuid, p_request_id uuid, p_operation text, p_body_hash text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_first public.idempotency;
begin
  insert into public.idempotency (user_id, request_id, operation, body_hash)
    values (p_user, p_request_id, p_operation, p_body_hash) on conflict do nothing;
  if found then
    -- The answer was swept, the attempt never is: nobody orders twice with one id, however late it comes again.
    if exists (select 1 from public.attempts a where a.user_id = p_user and a.request_id = p_request_id) then
      delete from public.idempotency where user_id = p_user and request_id = p_request_id;
      return jsonb_build_object('outcome', 'reused');
    end if;
    return null;
  end if;
  select * into v_first from public.idempotency i where i.user_id = p_user and i.request_id = p_request_id;
  if v_first.operation = p_operation and v_first.body_hash = p_body_hash then
    return jsonb_build_object('outcome', 'repeated', 'first', v_first.outcome);
  end if;
  return jsonb_build_object('outcome', 'reused');
end $$;

create function app.keep_outcome(p_user uuid, p_request_id uuid, p_outcome jsonb) returns jsonb
language sql volatile set search_path = '' as $$
  update public.idempotency set outcome = p_outcome where user_id = p_user and request_id = p_request_id returning p_outcome
$$;

/* Damm's check digit, as shared/src/orders/order-no.ts has it: finds every wrong digit and every two swapped. */
create function app.damm_digit(p_digits text) returns integer language plpgsql immutable strict set search_path = '' as $$
declare
  v_table constant text := '0317598642' || '7092154863' || '4206871359' || '1750983426' || '6123045978' ||
                                   '3674209581' || '5869720134' || '8945362017' || '9438617205' || '2581436790';
  v_interim integer := 0;
begin
  for v_at in 1 .. length(p_digits) loop
    v_interim := substr(v_table, v_interim * 10 + substr(p_digits, v_at, 1)::integer + 1, 1)::integer;
  end loop;
  return v_interim;
end $$;

/* F017, 2026-11-23, 4 → F017-261123-004-x: read aloud without doubt, x checks it. */
create function app.order_no(p_store_code text, p_day date, p_sequence integer) returns text
language sql immutable set search_path = '' as $$
  select concat_ws('-', p_store_code, b.day, b.seq, app.damm_digit(substr(p_store_code, 2) || b.day || b.seq))
  from (select to_char(p_day, 'YYMMDD') as day, lpad(p_sequence::text, greatest(3, length(p_sequence::text)), '0') as seq) b
$$;

/* One submit and how it ended. */
create function app.record_attempt(p_order jsonb, p_at timestamptz, p_codes text[], p_findings jsonb, p_order_id uuid) returns void
language sql volatile set search_path = '' as $$
  insert into public.attempts (store_id, user_id, request_id, at, outcome, codes, findings, order_id, line_count, expected_total_fen)
  values ((p_order ->> 'storeId')::uuid, (p_order ->> 'userId')::uuid, (p_order ->> 'requestId')::uuid, p_at,
          case when p_order_id is null then 'refused' else 'accepted' end, p_codes, p_findings, p_order_id,
          jsonb_array_length(p_order -> 'lines'), (p_order ->> 'totalFen')::bigint)
$$;

/*
  Keeps a refused submit: the attempt, and the answer that the same request id gets from now on.
  p_order: { requestId, bodyHash, userId, storeId, lines, totalFen, outcome: { outcome: 'refused', code, findings } }.
  Called by: use-cases/place-order.ts. Emits nothing.
*/
create function refuse_order(p_order jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user    uuid  := (p_order ->> 'userId')::uuid;
  v_request uuid  := (p_order ->> 'requestId')::uuid;
  v_outcome jsonb := p_order -> 'outcome';
  v_claim   jsonb := app.claim_request(v_user, v_request, 'placeOrder', p_order ->> 'bodyHash');
begin
  if v_claim is not null then return v_claim; end if;
  perform app.record_attempt(p_order, now(),
    array(select distinct f ->> 'code' from jsonb_array_elements(v_outcome -> 'findings') f
          union select v_outcome ->> 'code'),
    v_outcome -> 'findings', null);
  return app.keep_outcome(v_user, v_request, v_outcome);
end $$;

/*
  Writes an order that has been judged acceptable. Prices come from the list in force, never from the caller.
  p_order: { requestId, bodyHash, userId, storeId, addressId, priceListVersion, totalFen, note, findings, lines: [{skuId, qty}] }.
  Returns { outcome } with one of
    placed       { orderNo, status, totalFen, findings }
    short        { lines: [{skuId, wanted, available, expectedOn}], siblings }: nothing reserved, the attempt is recorded
    judge_again  what it was judged on has changed since: nothing is written
    refused      { code: ACCOUNT_DISABLED }: the person may not act for this store any more; nothing is written
    repeated     { first } / reused: see app.claim_request
  Locks, in this order: prices (shared), request id, stock rows by SKU, the store's counter of the day.
  Called by: use-cases/place-order.ts. Emits: order.placed.
*/
create function place_order(p_order jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set plan_cache_mode = force_generic_plan -- look-ups by key: planning them anew cost more than doing them
as $$
declare
  v_now      timestamptz := clock_timestamp();
  v_user     uuid := (p_order ->> 'userId')::uuid;
  v_request  uuid := (p_order ->> 'requestId')::uuid;
  v_day      date := app.shanghai_day(v_now);
  v_store    public.stores;
  v_address  public.addresses;
  v_version  public.price_list_versions;
  v_claim    jsonb;
  v_ids      uuid[];
  v_qtys     integer[];
  v_lines    jsonb;
  v_short    jsonb;
  v_products uuid[];
  v_total    bigint;
  v_order    uuid := gen_random_uuid();
  v_sequence integer;
  v_order_no text;
begin
  select array_agg((l ->> 'skuId')::uuid), array_agg((l ->> 'qty')::integer) into v_ids, v_qtys
    from jsonb_array_elements(p_order -> 'lines') l;
  select * into strict v_store from public.stores s where s.id = (p_order ->> 'storeId')::uuid;
  -- An access token lives on for minutes after a person was dismissed; an order does not.
  if not exists (select 1 from public.memberships m join public.users u on u.id = m.user_id and u.is_active
                 where m.user_id = v_user and m.store_id = v_store.id and m.role = 'franchisee') then
    return '{"outcome": "refused", "code": "ACCOUNT_DISABLED", "findings": []}';
  end if;
  perform pg_advisory_xact_lock_shared(app.price_lock(v_store.channel));
  v_claim := app.claim_request(v_user, v_request, 'placeOrder', p_order ->> 'bodyHash');
  if v_claim is not null then return v_claim; end if;

  select * into v_version from public.price_list_versions v where v.id = app.price_list_in_force(v_store.channel, v_now);
  select * into v_address from public.addresses a
    where a.id = (p_order ->> 'addressId')::uuid and a.store_id = v_store.id and a.deleted_at is null;
  select jsonb_agg(jsonb_build_object('sku_id', k.id, 'line_no', w.ord, 'qty', w.qty, 'unit_price_fen', i.price_fen,
                     'name', p.name, 'spec_text', array_to_string(k.spec_values, ' '), 'unit', p.unit, 'product_id', p.id)),
         sum(i.price_fen * w.qty)
    into v_lines, v_total
    from unnest(v_ids, v_qtys) with ordinality as w (sku_id, qty, ord)
    join public.skus k on k.id = w.sku_id and k.id = any (v_ids) and k.is_sellable and w.qty % k.pack_multiple = 0 and w.qty >= k.min_qty
    join public.products p on p.id = k.product_id and p.is_active
    join public.price_list_items i on i.version_id = v_version.id and i.sku_id = k.id and i.sku_id = any (v_ids);
  if v_version.version_no is distinct from (p_order ->> 'priceListVersion')::integer
     or v_total is distinct from (p_order ->> 'totalFen')::bigint
     or jsonb_array_length(v_lines) is distinct from jsonb_array_length(p_order -> 'lines')
     or v_address.id is null or not v_store.is_active then
    delete from public.idempotency where user_id = v_user and request_id = v_request;
    return jsonb_build_object('outcome', 'judge_again');
  end if;

  with locked as (
    select l.sku_id, l.on_hand - l.reserved as available, l.expected_on
    from public.stock_levels l
    where l.warehouse_id = v_store.warehouse_id and l.sku_id = any (v_ids)
    order by l.sku_id for update
  )
  select jsonb_agg(jsonb_build_object('code', 'STOCK_SHORT', 'severity', 'reject', 'skuId', x ->> 'sku_id', 'wanted', (x ->> 'qty')::integer,
           'available', coalesce(l.available, 0), 'expectedOn', l.expected_on) order by (x ->> 'line_no')::integer),
         array_agg(distinct (x ->> 'product_id')::uuid)
    into v_short, v_products
    from jsonb_array_elements(v_lines) x left join locked l on l.sku_id = (x ->> 'sku_id')::uuid
    where coalesce(l.available, 0) < (x ->> 'qty')::integer;
  if v_short is not null then
    perform app.record_attempt(p_order, v_now, array['STOCK_SHORT'], v_short, null);
    return app.keep_outcome(v_user, v_request, jsonb_build_object('outcome', 'short', 'lines', v_short,
      'siblings', app.siblings_in_stock(v_products, v_ids, v_store.warehouse_id, v_version.id)));
  end if;

  insert into public.store_day_counters as c (store_id, business_day, last_sequence) values (v_store.id, v_day, 1)
    on conflict (store_id, business_day) do update set last_sequence = c.last_sequence + 1
    returning last_sequence into v_sequence;
  v_order_no := app.order_no(v_store.code, v_day, v_sequence);

  insert into public.orders (id, order_no, store_id, business_day, day_sequence, placed_by, placed_at, warehouse_id,
                             price_list_version_id, total_fen, address_id, address, note)
    values (v_order, v_order_no, v_store.id, v_day, v_sequence, v_user, v_now, v_store.warehouse_id, v_version.id, v_total,
            v_address.id, app.address_snapshot(v_address), nullif(p_order ->> 'note', ''));
  insert into public.order_lines (order_id, line_no, sku_id, qty, unit_price_fen, amount_fen, name, spec_text, unit)
    select v_order, x.line_no, x.sku_id, x.qty, x.unit_price_fen, x.unit_price_fen * x.qty, x.name, x.spec_text, x.unit
    from jsonb_to_recordset(v_lines) as x (line_no smallint, sku_id uuid, qty integer, unit_price_fen bigint, name text, spec_text text, unit text);
  insert into public.stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason, order_id, moved_by, moved_at)
    select v_store.warehouse_id, x.sku_id, 0, x.qty, 'reserved', v_order, v_user, v_now
    from jsonb_to_recordset(v_lines) as x (sku_id uuid, qty integer);
  insert into public.order_events (order_id, seq, kind, at, by_user) values (v_order, 1, 'placed', v_now, v_user);
  insert into public.store_sku_stats as b (store_id, sku_id, product_id, bought_times, last_qty, last_ordered_at)
    select v_store.id, x.sku_id, x.product_id, 1, x.qty, v_now
    from jsonb_to_recordset(v_lines) as x (sku_id uuid, product_id uuid, qty integer) order by x.sku_id
    on conflict (store_id, sku_id) do update
      set bought_times = b.bought_times + 1, last_qty = excluded.last_qty, last_ordered_at = excluded.last_ordered_at;
  update public.addresses set used_at = v_now where id = v_address.id;
  insert into public.outbox (topic, order_id, payload)
    values ('order.placed', v_order, jsonb_build_object('orderNo', v_order_no));
  perform app.record_attempt(p_order, v_now,
    array(select f ->> 'code' from jsonb_array_elements(p_order -> 'findings') f), p_order -> 'findings', v_order);
  return app.keep_outcome(v_user, v_request, jsonb_build_object('outcome', 'placed', 'orderNo', v_order_no,
    'status', 'placed', 'totalFen', v_total, 'findings', p_order -> 'findings'));
end $$;

/* What is kept of the address with the order. */
create function app.address_snapshot(a public.addresses) returns jsonb language sql immutable set search_path = '' as $$
  select jsonb_build_object('contactName', a.contact_name, 'phone', a.phone, 'text', a.text, 'door', a.door,
    'district', a.district, 'pin', jsonb_build_object('lng', a.lng, 'lat', a.lat))
$$;

/*
  Cancels an order that the warehouse has not begun, and releases what it reserved.
  p_request: { requestId, bodyHash, userId, storeId, orderNo, reason }.
  Returns { outcome }: cancelled { order }, refused { code }, repeated { first }, reused.
  Called by: use-cases/cancel-order.ts. Emits: order.cancelled.
*/
create function cancel_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now   timestamptz := clock_timestamp();
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_claim jsonb := app.claim_request(v_user, v_id, 'cancelOrder', p_request ->> 'bodyHash');
  v_order public.orders;
begin
  if v_claim is not null then return v_claim; end if;
  select * into v_order from public.orders o
    where o.order_no = p_request ->> 'orderNo' and o.store_id = (p_request ->> 'storeId')::uuid for update;
  if v_order.id is null then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}');
  end if;
  if v_order.status <> 'placed' then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ORDER_NOT_CANCELLABLE"}');
  end if;

  perform 1 from public.stock_levels l
    where l.warehouse_id = v_order.warehouse_id and l.sku_id in (select o.sku_id from public.order_lines o where o.order_id = v_order.id)
    order by l.sku_id for update;
  insert into public.stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason, order_id, moved_by, moved_at)
    select v_order.warehouse_id, l.sku_id, 0, -l.qty, 'released', v_order.id, v_user, v_now
    from public.order_lines l where l.order_id = v_order.id;
  update public.orders set status = 'cancelled' where id = v_order.id returning * into v_order;
  insert into public.order_events (order_id, seq, kind, at, by_user, note)
    select v_order.id, max(e.seq) + 1, 'cancelled', v_now, v_user, p_request ->> 'reason'
    from public.order_events e where e.order_id = v_order.id;
  insert into public.outbox (topic, order_id, payload)
    values ('order.cancelled', v_order.id, jsonb_build_object('orderNo', v_order.order_no));
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'cancelled', 'order', app.order_json(v_order)));
end $$;

revoke execute on function place_order, refuse_order, cancel_order from public, anon, authenticated;
grant execute on function place_order, refuse_order, cancel_order to service_role;
