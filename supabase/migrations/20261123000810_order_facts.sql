/* What an order is judged on, in one trip: the goods as the store may buy them, the store itself, and the rules in force. */

/*
  What a store has on order from the last 72 hours (RECENT_HOURS_MAX), newest first, 100 at most: a store that orders more
  often than that is judged on the newest. Of each the size of its whole basket, and of its lines those in p_skus, or all when
  it is null; orders in p_without are left out. Read off orders_of_store, however much history there is.
*/
create function app.recent_orders(p_store uuid, p_skus uuid[], p_without uuid[], p_now timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('orderNo', r.order_no,
        'placedAt', to_char(r.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'totalFen', r.total_fen, 'skuCount', (select count(*) from public.order_lines l where l.order_id = r.id), 'lines',
        array(select jsonb_build_object('skuId', l.sku_id, 'qty', l.qty) from public.order_lines l
              where l.order_id = r.id and (p_skus is null or l.sku_id = any (p_skus)))) order by r.placed_at desc, r.id desc), '[]')
    from (select o.id, o.order_no, o.placed_at, o.total_fen from public.orders o
          where o.store_id = p_store and o.placed_at > p_now - interval '72 hours'
            and o.status not in ('cancelled', 'rejected') and o.id <> all (p_without)
          order by o.placed_at desc, o.id desc limit 100) r);
end $$;

/*
  A store as rules see it (shared/src/compliance/rules/rule-facts.ts). What it owes is null until finance has issued the
  first receivable of all: unknown, not nothing. Its reader has made sure that it is their store.
*/
create function app.store_facts(p_store public.stores, p_skus uuid[], p_without uuid[], p_now timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_first   timestamptz;
  v_open    bigint;
  v_overdue bigint;
begin
  select o.placed_at into v_first from public.orders o
    where o.store_id = p_store.id and o.status not in ('cancelled', 'rejected') and o.id <> all (p_without)
    order by o.placed_at, o.id limit 1;
  if exists (select 1 from public.receivables) then
    select coalesce(sum(r.amount_fen), 0), coalesce(sum(r.amount_fen) filter (where r.due_on < app.shanghai_day(p_now)), 0)
      into v_open, v_overdue
      from public.receivables r where r.store_id = p_store.id and r.settled_on is null;
  end if;
  return jsonb_build_object(
    'channel', p_store.channel, 'region', p_store.adcode, 'firstOrderOn', app.shanghai_day(v_first),
    'openReceivablesFen', v_open, 'overdueReceivablesFen', v_overdue,
    'recentOrders', app.recent_orders(p_store.id, p_skus, p_without, p_now));
end $$;

/*
  Whether nothing was sent on to an address since its text or pin last changed: an order that is held or came to nothing sends
  nothing, and one to what the address said before went somewhere else. Its reader has made sure that it is their store's.
*/
create function app.address_is_new(a public.addresses) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return not exists (
    select 1 from public.orders o
    where o.address_id = a.id and o.placed_at >= a.verified_at and o.status in ('placed', 'picking', 'shipped', 'completed'));
end $$;

/* Letters that could let this basket through: those signed for it and not used yet, and standing ones. */
create function app.letters_for(p_store uuid, p_basket_hash text, p_now timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('letterId', l.id, 'kind', l.kind, 'basketHash', l.basket_hash, 'totalFen', l.total_fen,
        'expiresAt', app.iso(l.expires_at)) order by l.expires_at, l.id), '[]')
    from public.letters l
    where l.store_id = p_store and l.expires_at > p_now and l.ended_at is null
      and (l.kind = 'standing' or l.basket_hash = p_basket_hash and not exists (select 1 from public.letter_uses u where u.letter_id = l.id)));
end $$;

/* The rules in force, without their text when the asker knows that version already; the owner reads them: stores do not read what watches them. */
create function app.rules_in_force(p_known integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(
    (select jsonb_build_object('ruleSetVersion', v.version_no, 'ruleSet', case when v.version_no is distinct from p_known then v.rules end)
     from public.rule_set_versions v order by v.version_no desc limit 1),
    '{"ruleSetVersion": 0, "ruleSet": null}');
end $$;

/* How often what a store has on order has changed. */
create function app.store_order_changes(p_store uuid) returns bigint language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((select c.changes from public.store_order_counters c where c.store_id = p_store), 0);
end $$;

/* Which of these orders of a store a new one can take the place of: the warehouse has not begun them. */
create function app.mergeable_orders(p_store uuid, p_order_nos jsonb) returns uuid[] language plpgsql stable set search_path = '' as $$
begin
  if p_order_nos is null or p_order_nos = '[]' then return '{}'; end if;
  return array(select o.id from public.orders o
    where o.store_id = p_store and o.status in ('held', 'placed') and o.order_no in (select jsonb_array_elements_text(p_order_nos)) order by o.id);
end $$;

/*
  The wanted SKUs as the store may buy them, in the order of the request; SKUs that do not exist are absent. What the orders
  in p_without have reserved counts as available: they end when this one begins.
*/
create function app.line_facts(p_ids uuid[], p_qtys integer[], p_shown bigint, p_without uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    -- `= any (array)` and not a join with the request: so the planner knows that it is a handful of index look-ups.
    with known as materialized (
      select o.*, i.price_fen as shown_price_fen, p.category_id
      from public.offers o join public.products p on p.id = o.product_id
      left join public.price_list_items i on i.version_id = p_shown and i.sku_id = o.sku_id
      where o.sku_id = any (p_ids)
    ), wanted as (
      select w.qty, w.ord, k.* from unnest(p_ids, p_qtys) with ordinality as w (sku_id, qty, ord) join known k using (sku_id)
    )
    select coalesce(jsonb_agg(jsonb_build_object(
        'skuId', k.sku_id, 'skuCode', k.sku_code, 'productId', k.product_id, 'name', k.name, 'specText', k.spec_text,
        'specValues', k.spec_values, 'unit', k.unit, 'packMultiple', k.pack_multiple, 'minQty', k.min_qty,
        'sellable', k.sellable, 'priceFen', k.price_fen, 'shownPriceFen', k.shown_price_fen, 'qty', k.qty,
        'available', k.available + case when cardinality(p_without) = 0 then 0 else
           coalesce((select sum(l.qty) from public.order_lines l where l.order_id = any (p_without) and l.sku_id = k.sku_id), 0) end,
        'expectedOn', k.expected_on,
        'categoryIds', jsonb_path_query_array(jsonb_build_array(c.id, c.parent_id, g.parent_id), '$[*] ? (@ != null)'),
        'craft', case when m.sku_id is not null then
           jsonb_build_object('lineId', m.line_id, 'setupMinutes', m.setup_minutes, 'minutesPerUnit', m.minutes_per_unit) end) order by k.ord), '[]')
    from wanted k
    join public.categories c on c.id = k.category_id left join public.categories g on g.id = c.parent_id
    left join public.sku_craft m on m.sku_id = k.sku_id);
end $$;

/*
  All that judging an order needs, in one trip, as the signed-in franchisee sees it.
  p_request: { requestId, addressId, priceListVersion, lines: [{skuId, qty}], replaces?: [orderNo], ruleSetVersion? }.
  Siblings are in-stock SKUs of the same products as lines that fall short, for the nearest substitutes.
  `ruleSet` is null when `ruleSetVersion` is the one that the asker said to know.
  Called by: use-cases/place-order.ts, check-order.ts.
*/
create function order_facts(p_request jsonb) returns jsonb language plpgsql stable
set search_path = '' set plan_cache_mode = force_generic_plan -- look-ups by key: planning them anew cost more than doing them
as $$
declare
  v_now     timestamptz := now();
  v_store   public.stores;
  v_version public.price_list_versions;
  v_address public.addresses;
  v_shown   bigint;
  v_ids     uuid[];
  v_qtys    integer[];
  v_lines   jsonb;
  v_without uuid[];
  v_hash    text;
begin
  select array_agg((l ->> 'skuId')::uuid), array_agg((l ->> 'qty')::integer) into v_ids, v_qtys
    from jsonb_array_elements(p_request -> 'lines') l;
  select * into v_store from public.stores s where s.id = app.store_id();
  select * into v_version from public.price_list_versions v where v.id = app.price_list_in_force(v_store.channel, v_now);
  select v.id into v_shown from public.price_list_versions v
    where v.channel = v_store.channel and v.version_no = (p_request ->> 'priceListVersion')::integer
      and v.effective_at <= v_now; -- nobody was shown a list that is yet to come, and nobody is told it
  select * into v_address from public.addresses a
    where a.id = (p_request ->> 'addressId')::uuid and a.store_id = v_store.id and a.deleted_at is null;
  v_without := app.mergeable_orders(v_store.id, p_request -> 'replaces');
  v_lines := app.line_facts(v_ids, v_qtys, v_shown, v_without);
  v_hash := app.basket_hash(p_request -> 'lines', app.total_of(v_lines));

  return app.rules_in_force((p_request ->> 'ruleSetVersion')::integer) || jsonb_build_object(
    'at', app.iso(v_now),
    'previous', (select jsonb_build_object('bodyHash', i.body_hash, 'operation', i.operation, 'outcome', i.outcome)
                 from public.idempotency i
                 where i.user_id = auth.uid() and i.request_id = (p_request ->> 'requestId')::uuid),
    'storeActive', v_store.is_active,
    'priceListVersion', coalesce(v_version.version_no, 0),
    'address', app.place_facts(v_address),
    'addressIsNew', case when v_address.id is not null then app.address_is_new(v_address) end,
    'deliveryAdcodes', (select jsonb_agg(d.adcode) from public.store_delivery_districts d where d.store_id = v_store.id),
    'lines', v_lines,
    'siblings', app.siblings_of_missing(v_lines, v_ids, v_store.warehouse_id, v_version.id),
    'store', app.store_facts(v_store, v_ids, v_without, v_now),
    'storeOrderChanges', app.store_order_changes(v_store.id),
    'basketHash', v_hash,
    'letters', app.letters_for(v_store.id, v_hash, v_now),
    'craft', app.craft_capacity_for(v_lines, app.shanghai_day(v_now)),
    'isMergeable', cardinality(v_without) = coalesce(jsonb_array_length(p_request -> 'replaces'), 0));
end $$;

/* The sum of a basket; null while a line has no price. */
create function app.total_of(p_lines jsonb) returns bigint language plpgsql immutable set search_path = '' as $$
begin
  return (select case when count(*) = count(l ->> 'priceFen') then sum((l ->> 'priceFen')::bigint * (l ->> 'qty')::integer) end
          from jsonb_array_elements(p_lines) l);
end $$;

create function app.place_facts(a public.addresses) returns jsonb language plpgsql immutable set search_path = '' as $$
begin
  if a.id is null then return null; end if;
  return jsonb_build_object('text', a.text, 'door', a.door, 'level', a.level, 'adcode', a.adcode, 'district', a.district, 'placeName', a.place_name,
    'pin', jsonb_build_object('lng', a.lng, 'lat', a.lat), 'geocoded', jsonb_build_object('lng', a.geocoded_lng, 'lat', a.geocoded_lat));
end $$;

/* What is free on the lines that make what is wanted; null when all of it comes from stock. */
create function app.craft_capacity_for(p_lines jsonb, p_today date) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_makers uuid[] := array(select distinct (l #>> '{craft,lineId}')::uuid from jsonb_array_elements(p_lines) l where l -> 'craft' <> 'null');
begin
  if v_makers = '{}' then return null; end if;
  return app.craft_capacity(v_makers, p_today);
end $$;

/* Candidates for substitutes of what is off sale or short; goods made to order are never short. */
create function app.siblings_of_missing(p_lines jsonb, p_wanted uuid[], p_warehouse uuid, p_version bigint) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_products uuid[] := array(select distinct (l ->> 'productId')::uuid from jsonb_array_elements(p_lines) l
    where not (l ->> 'sellable')::boolean or l -> 'craft' = 'null' and (l ->> 'available')::integer < (l ->> 'qty')::integer);
begin
  if v_products = '{}' then return '[]'; end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
        'skuId', k.id, 'skuCode', k.code, 'productId', p.id, 'name', p.name, 'specText', array_to_string(k.spec_values, ' '),
        'specValues', k.spec_values, 'unit', p.unit, 'packMultiple', k.pack_multiple, 'minQty', k.min_qty,
        'priceFen', i.price_fen, 'available', l.on_hand - l.reserved)), '[]')
    from (select * from public.skus s -- 200 SKUs at most are looked at
          where s.product_id = any (v_products) and s.id <> all (p_wanted) and s.is_sellable order by s.code limit 200) k
    join public.products p on p.id = k.product_id and p.is_active
    join public.price_list_items i on i.version_id = p_version and i.sku_id = k.id
    join public.stock_levels l on l.warehouse_id = p_warehouse and l.sku_id = k.id and l.on_hand - l.reserved >= k.min_qty);
end $$;

/*
  What a phone needs to judge its cart by the same rules before the tap: the rules in force, the store, and the count that
  tells whether it has changed since. Called by: use-cases/get-order-rules.ts, which keeps back what only watches.
*/
create function get_order_rules(p_known integer) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_store public.stores;
begin
  select * into v_store from public.stores s where s.id = app.store_id();
  return app.rules_in_force(p_known) || jsonb_build_object(
    'at', app.iso(now()), 'store', app.store_facts(v_store, null, '{}', now()), 'storeOrderChanges', app.store_order_changes(v_store.id));
end $$;

revoke execute on function app.recent_orders, app.store_facts, app.address_is_new, app.letters_for, app.rules_in_force, app.store_order_changes, app.mergeable_orders,
  app.line_facts, app.total_of, app.place_facts, app.craft_capacity_for, app.siblings_of_missing from public;
grant execute on function app.recent_orders, app.store_facts, app.address_is_new, app.letters_for, app.rules_in_force, app.store_order_changes, app.mergeable_orders,
  app.line_facts, app.total_of, app.place_facts, app.craft_capacity_for, app.siblings_of_missing to authenticated, service_role;
revoke execute on function order_facts, get_order_rules from public, anon;
grant execute on function order_facts, get_order_rules to authenticated;
