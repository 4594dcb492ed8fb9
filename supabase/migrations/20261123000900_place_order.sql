/* The write of an order: one function, one transaction, everything or nothing. */

/* What is kept of the address with the order. */
create function app.address_snapshot(a public.addresses) returns jsonb language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('contactName', a.contact_name, 'phone', a.phone, 'text', a.text, 'door', a.door,
    'district', a.district, 'pin', jsonb_build_object('lng', a.lng, 'lat', a.lat));
end $$;

/* An access token lives on for minutes after a person was dismissed; what they may do does not. */
create function app.may_order(p_user uuid, p_store uuid) returns boolean language plpgsql stable set search_path = '' as $$
begin
  return exists (select 1 from public.memberships m join public.users u on u.id = m.user_id and u.is_active
                 where m.user_id = p_user and m.store_id = p_store and m.role = 'franchisee');
end $$;

/* Lines that can be written: on sale, in whole packs, at the prices of a version. Those that cannot are absent. */
create function app.lines_at_prices(p_lines jsonb, p_version bigint) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_ids  uuid[];
  v_qtys integer[];
begin
  select array_agg((l ->> 'skuId')::uuid), array_agg((l ->> 'qty')::integer) into v_ids, v_qtys from jsonb_array_elements(p_lines) l;
  return (
    select jsonb_agg(jsonb_build_object('sku_id', k.id, 'line_no', w.ord, 'qty', w.qty, 'unit_price_fen', i.price_fen, 'name', p.name,
      'spec_text', array_to_string(k.spec_values, ' '), 'unit', p.unit, 'product_id', p.id, 'is_made_to_order', c.sku_id is not null))
    from unnest(v_ids, v_qtys) with ordinality as w (sku_id, qty, ord)
    join public.skus k on k.id = w.sku_id and k.id = any (v_ids) and k.is_sellable and w.qty % k.pack_multiple = 0 and w.qty >= k.min_qty
    join public.products p on p.id = k.product_id and p.is_active
    join public.price_list_items i on i.version_id = p_version and i.sku_id = k.id and i.sku_id = any (v_ids)
    left join public.sku_craft c on c.sku_id = k.id and c.sku_id = any (v_ids));
end $$;

/* A letter that still serves: this store's, unexpired, not ended, and for one order only if no other has it. */
create function app.letter_serves(p_letter uuid, p_store uuid, p_total_fen bigint, p_basket_hash text, p_now timestamptz) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select 1 from public.letters l
    where l.id = p_letter and l.store_id = p_store and l.expires_at > p_now and l.ended_at is null
      and case l.kind when 'standing' then l.total_fen >= p_total_fen
          else l.basket_hash = p_basket_hash and not exists (select 1 from public.letter_uses u where u.letter_id = l.id) end);
end $$;

/*
  Whether what an order was judged on still holds: prices and total, goods, address, store, rules, what the store has on
  order, the orders that it replaces, its letter. Asked when everything that could change it is locked.
*/
create function app.holds_as_judged(
  p_order jsonb, p_store public.stores, p_version public.price_list_versions, p_address public.addresses, p_lines jsonb, p_changes bigint,
  p_replaced uuid[], p_now timestamptz) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  v_total bigint := (select sum((l ->> 'unit_price_fen')::bigint * (l ->> 'qty')::integer) from jsonb_array_elements(p_lines) l);
begin
  return coalesce(p_store.is_active
    and app.place_facts(p_address) = p_order -> 'address' -- an address is edited in place: whoever did it meanwhile has it judged again
    and p_version.version_no = (p_order ->> 'priceListVersion')::integer
    and v_total = (p_order ->> 'totalFen')::bigint
    and jsonb_array_length(p_lines) = jsonb_array_length(p_order -> 'lines')
    and p_changes = coalesce((p_order ->> 'storeOrderChanges')::bigint, p_changes)
    and cardinality(p_replaced) = jsonb_array_length(p_order -> 'replaces')
    and coalesce(app.rule_set_in_force(), 0) = (p_order ->> 'ruleSetVersion')::integer
    and (p_order ->> 'letterId' is null or app.letter_serves((p_order ->> 'letterId')::uuid, p_store.id, v_total,
           app.basket_hash(p_order -> 'lines', v_total), p_now)), false);
end $$;

/* Locks the orders that a new one takes the place of, in the order of their ids; those that it cannot are absent. */
create function app.lock_replaced_orders(p_store uuid, p_order_nos jsonb) returns uuid[] language plpgsql volatile set search_path = '' as $$
begin
  if p_order_nos = '[]' then return '{}'; end if;
  perform 1 from public.orders o where o.id = any (app.mergeable_orders(p_store, p_order_nos)) order by o.id for update;
  return app.mergeable_orders(p_store, p_order_nos);
end $$;

/*
  Locks the stock of what is wanted and of the orders replaced, by SKU, and answers whether there is enough of all: what the
  replaced orders have reserved counts as available.
*/
create function app.lock_stock(p_warehouse uuid, p_lines jsonb, p_replaced uuid[]) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  v_ids    uuid[];
  v_qtys   integer[];
  v_locked uuid[];
  v_enough boolean;
begin
  select array_agg((l ->> 'sku_id')::uuid), array_agg((l ->> 'qty')::integer) into v_ids, v_qtys
    from jsonb_array_elements(p_lines) l where not (l ->> 'is_made_to_order')::boolean;
  v_locked := coalesce(v_ids, '{}') || array(select l.sku_id from public.order_lines l where l.order_id = any (p_replaced));
  with locked as materialized (
    select l.sku_id, l.on_hand - l.reserved as available
    from public.stock_levels l
    where l.warehouse_id = p_warehouse and l.sku_id = any (v_locked)
    order by l.sku_id for update
  ), freed as materialized (
    select m.sku_id, sum(m.reserved_delta) as qty from public.stock_movements m
    where m.order_id = any (p_replaced) and m.warehouse_id = p_warehouse and m.reason = 'reserved' group by m.sku_id
  )
  select bool_and(coalesce(k.available, 0) + coalesce(f.qty, 0) >= w.qty) into v_enough
    from unnest(v_ids, v_qtys) as w (sku_id, qty) left join locked k using (sku_id) left join freed f using (sku_id);
  return coalesce(v_enough, true); -- all of it is made to order
end $$;

/* Locks the craft days of what is wanted and of the orders replaced, by line and day: booking the one and freeing the others locks no more. */
create function app.lock_craft_days(p_bookings jsonb, p_replaced uuid[]) returns void language plpgsql volatile set search_path = '' as $$
begin
  if cardinality(p_replaced) = 0 then return; end if; -- app.book_craft locks what it needs in this order
  perform 1 from public.craft_days d
    where (d.line_id, d.day) in (
      select x.line, x.on_day from app.craft_wanted(p_bookings) x
      union all select b.line_id, b.day from public.craft_bookings b where b.order_id = any (p_replaced))
    order by d.line_id, d.day for update;
end $$;

/* Writes lines and reserves what comes from stock. */
create function app.write_lines(p_order uuid, p_store public.stores, p_user uuid, p_lines jsonb, p_now timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into public.order_lines (order_id, line_no, sku_id, qty, unit_price_fen, amount_fen, name, spec_text, unit, is_made_to_order)
    select p_order, x.line_no, x.sku_id, x.qty, x.unit_price_fen, x.unit_price_fen * x.qty, x.name, x.spec_text, x.unit, x.is_made_to_order
    from jsonb_to_recordset(p_lines) as x (line_no smallint, sku_id uuid, qty integer, unit_price_fen bigint, name text, spec_text text, unit text,
                                           is_made_to_order boolean);
  insert into public.stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason, order_id, moved_by, moved_at)
    select p_store.warehouse_id, x.sku_id, 0, x.qty, 'reserved', p_order, p_user, p_now
    from jsonb_to_recordset(p_lines) as x (sku_id uuid, qty integer, is_made_to_order boolean) where not x.is_made_to_order;
  insert into public.store_sku_stats as b (store_id, sku_id, product_id, bought_times, last_qty, last_ordered_at)
    select p_store.id, x.sku_id, x.product_id, 1, x.qty, p_now
    from jsonb_to_recordset(p_lines) as x (sku_id uuid, product_id uuid, qty integer) order by x.sku_id
    on conflict (store_id, sku_id) do update
      set bought_times = b.bought_times + 1, last_qty = excluded.last_qty, last_ordered_at = excluded.last_ordered_at;
end $$;

/* Opens the review of a held order. It escalates after the hours promised and ends by itself after as many again. */
create function app.open_review(p_order uuid, p_store uuid, p_hold jsonb, p_findings jsonb, p_now timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_wait interval := make_interval(hours => (p_hold ->> 'hours')::integer);
begin
  insert into public.reviews (order_id, store_id, opened_at, due_at, release_at, findings, rule_ids)
    values (p_order, p_store, p_now, p_now + v_wait, p_now + 2 * v_wait, p_findings,
            array(select jsonb_array_elements_text(p_hold -> 'ruleIds')::uuid));
end $$;

/* Ends the orders that a new one takes the place of. */
create function app.replace_orders(p_replaced uuid[], p_user uuid, p_order_no text, p_now timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_old uuid;
begin
  foreach v_old in array p_replaced loop
    perform app.withdraw_review(v_old, p_user, p_now);
    perform app.release_order(v_old, 'cancelled', 'cancelled', p_user, '合并到 ' || p_order_no, p_now);
  end loop;
end $$;

/* What follows a written order: a held one waits for a supervisor, any other goes out. */
create function app.send_on(p_order_id uuid, p_order_no text, p_order jsonb, p_now timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_held  boolean := p_order -> 'hold' <> 'null';
  v_store uuid := (p_order ->> 'storeId')::uuid;
begin
  insert into public.order_events (order_id, seq, kind, at, by_user)
    values (p_order_id, 1, case when v_held then 'held' else 'placed' end, p_now, (p_order ->> 'userId')::uuid);
  if v_held then
    perform app.open_review(p_order_id, v_store, p_order -> 'hold', p_order -> 'findings', p_now);
  else
    update public.addresses set used_at = p_now where id = (p_order ->> 'addressId')::uuid;
    insert into public.outbox (topic, order_id, payload) values ('order.placed', p_order_id, jsonb_build_object('orderNo', p_order_no));
  end if;
  if p_order ->> 'letterId' is not null then
    insert into public.letter_uses (letter_id, order_id, kind, used_at)
      select l.id, p_order_id, l.kind, p_now from public.letters l where l.id = (p_order ->> 'letterId')::uuid;
  end if;
  perform app.touch_store_orders(v_store);
  perform app.record_attempt(p_order, p_now, case when v_held then 'held' else 'accepted' end,
    array(select f ->> 'code' from jsonb_array_elements(p_order -> 'findings') f), p_order -> 'findings', p_order_id);
end $$;

/*
  Writes an order that has been judged acceptable. Prices come from the list in force, never from the caller.
  p_order: { requestId, bodyHash, userId, storeId, addressId, address: app.place_facts of it when it was judged, priceListVersion, totalFen, expectedTotalFen, note, findings, lines: [{skuId, qty}],
             ruleSetVersion, storeOrderChanges: what the store had on order when it was judged, or null when no rule asks,
             hold: null | {hours, ruleIds}, letterId, bookings, promises, facts, firings, replaces: [orderNo] }.
  Returns { outcome } with one of
    placed       { orderNo, status: placed | held, totalFen, findings, promises }
    judge_again  what it was judged on has changed since (prices, goods, stock, rules, what the store has on order, a letter, a
                 craft day, an order to replace): nothing is written
    refused      { code: ACCOUNT_DISABLED }: the person may not act for this store any more; nothing is written
    repeated     { first } / reused: see app.claim_request
  Locks as order_moves.sql says. Called by: use-cases/place-order.ts. Emits: order.placed, unless it is held; order.cancelled for each
  order that it replaces and others had learned of.
*/
create function place_order(p_order jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = '' set plan_cache_mode = force_generic_plan -- look-ups by key: planning them anew cost more than doing them
as $$
declare
  v_now      timestamptz;
  v_user     uuid := (p_order ->> 'userId')::uuid;
  v_request  uuid := (p_order ->> 'requestId')::uuid;
  v_day      date;
  v_id       uuid := gen_random_uuid();
  v_status   text := case when p_order -> 'hold' <> 'null' then 'held' else 'placed' end;
  v_store    public.stores;
  v_address  public.addresses;
  v_version  public.price_list_versions;
  v_claim    jsonb;
  v_lines    jsonb;
  v_changes  bigint;
  v_replaced uuid[];
  v_enough   boolean;
  v_number   record;
begin
  select * into strict v_store from public.stores s where s.id = (p_order ->> 'storeId')::uuid;
  if not app.may_order(v_user, v_store.id) then
    return '{"outcome": "refused", "code": "ACCOUNT_DISABLED", "findings": []}';
  end if;
  perform pg_advisory_xact_lock_shared(app.price_lock(v_store.channel));
  v_claim := app.claim_request(v_user, v_request, 'placeOrder', p_order ->> 'bodyHash');
  if v_claim is not null then return v_claim; end if;

  v_changes := app.lock_store_orders(v_store.id);
  v_now := clock_timestamp(); -- whoever waited here longest is not the earliest: submits of a store are dated in the order of its counter
  v_day := app.shanghai_day(v_now);
  v_replaced := app.lock_replaced_orders(v_store.id, p_order -> 'replaces');
  select * into v_version from public.price_list_versions v where v.id = app.price_list_in_force(v_store.channel, v_now);
  select * into v_address from public.addresses a
    where a.id = (p_order ->> 'addressId')::uuid and a.store_id = v_store.id and a.deleted_at is null;
  v_lines := app.lines_at_prices(p_order -> 'lines', v_version.id);
  v_enough := app.lock_stock(v_store.warehouse_id, v_lines, v_replaced);
  perform app.lock_craft_days(p_order -> 'bookings', v_replaced);
  if not v_enough
     or not app.holds_as_judged(p_order, v_store, v_version, v_address, v_lines, v_changes, v_replaced, v_now)
     or not app.book_craft(v_id, p_order -> 'bookings') then
    delete from public.idempotency where user_id = v_user and request_id = v_request;
    return '{"outcome": "judge_again"}';
  end if;

  v_number := app.next_order_no(v_store, v_day);
  perform app.replace_orders(v_replaced, v_user, v_number.order_no, v_now);
  insert into public.orders (id, order_no, store_id, business_day, day_sequence, status, placed_by, placed_at, warehouse_id,
                             price_list_version_id, total_fen, address_id, address, note)
    values (v_id, v_number.order_no, v_store.id, v_day, v_number.sequence, v_status, v_user, v_now, v_store.warehouse_id, v_version.id,
            (p_order ->> 'totalFen')::bigint, v_address.id, app.address_snapshot(v_address), nullif(p_order ->> 'note', ''));
  perform app.write_lines(v_id, v_store, v_user, v_lines, v_now);
  perform app.send_on(v_id, v_number.order_no, p_order, v_now);
  return app.keep_outcome(v_user, v_request, jsonb_build_object('outcome', 'placed', 'orderNo', v_number.order_no, 'status', v_status,
    'totalFen', (p_order ->> 'totalFen')::bigint, 'findings', p_order -> 'findings', 'promises', p_order -> 'promises'));
end $$;

revoke execute on function place_order from public, anon, authenticated;
grant execute on function place_order to service_role;
