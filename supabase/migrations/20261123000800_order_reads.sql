/* Orders and addresses as the phone reads them, under RLS. */

create function app.address_json(a public.addresses) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'addressId', a.id, 'contactName', a.contact_name, 'phone', a.phone, 'text', a.text, 'door', a.door,
    'pin', jsonb_build_object('lng', a.lng, 'lat', a.lat), 'level', a.level, 'district', a.district,
    'isDefault', a.is_default, 'verifiedAt', app.iso(a.verified_at))
$$;
grant execute on function app.address_json to authenticated, service_role;

/* Called by: use-cases/list-addresses.ts. */
create function list_addresses() returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('addresses', coalesce(jsonb_agg(app.address_json(a)
    order by a.is_default desc, a.used_at desc nulls last, a.created_at desc), '[]'))
  from public.addresses a where a.store_id = app.store_id() and a.deleted_at is null
$$;

/* p_request: { status?, after?: {placedAt, id}, limit }. Newest first. Called by: use-cases/list-orders.ts. */
create function list_orders(p_request jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_limit  integer := (p_request ->> 'limit')::integer;
  v_after  jsonb   := nullif(p_request -> 'after', 'null');
  v_status text    := p_request ->> 'status';
  v_store  uuid    := app.store_id();
  v_answer jsonb;
begin
  with page as (
    select o.* from public.orders o
    where (v_store is null or o.store_id = v_store)
      and (v_status is null or o.status = v_status)
      and (v_after is null or (o.placed_at, o.id) < ((v_after ->> 'placedAt')::timestamptz, (v_after ->> 'id')::uuid))
    order by o.placed_at desc, o.id desc limit v_limit + 1
  ), shown as (select * from page order by placed_at desc, id desc limit v_limit)
  select jsonb_build_object(
    'orders', coalesce(jsonb_agg(jsonb_build_object(
        'orderNo', s.order_no, 'status', s.status, 'placedAt', app.iso(s.placed_at), 'totalFen', s.total_fen,
        'lineCount', g.lines, 'goods', g.goods) order by s.placed_at desc, s.id desc), '[]'),
    'next', case when (select count(*) from page) > v_limit then
      (select jsonb_build_object('placedAt', l.placed_at, 'id', l.id) from shown l order by l.placed_at, l.id limit 1) end)
  into v_answer
  from shown s cross join lateral (
    select count(*)::integer as lines, jsonb_agg(jsonb_build_object(
        'name', l.name, 'specText', l.spec_text, 'picture', p.picture, 'qty', l.qty, 'unit', l.unit) order by l.line_no)
        filter (where l.line_no <= 3) as goods
    from public.order_lines l join public.skus k on k.id = l.sku_id join public.products p on p.id = k.product_id
    where l.order_id = s.id) g;
  return v_answer;
end $$;

/* An order in the shape of contracts/orders/order.ts. Who calls it has already made sure that the reader may. */
create function app.order_json(o public.orders) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'orderNo', o.order_no, 'status', o.status, 'placedAt', app.iso(o.placed_at), 'totalFen', o.total_fen,
    'placedByName', (select u.name from public.users u where u.id = o.placed_by),
    'priceListVersion', (select v.version_no from public.price_list_versions v where v.id = o.price_list_version_id),
    'note', o.note, 'address', o.address, 'cancellable', o.status = 'placed',
    'lines', (select jsonb_agg(jsonb_build_object(
        'skuId', l.sku_id, 'skuCode', k.code, 'productId', k.product_id, 'name', l.name, 'specText', l.spec_text,
        'picture', p.picture, 'unit', l.unit, 'qty', l.qty, 'unitPriceFen', l.unit_price_fen, 'amountFen', l.amount_fen)
        order by l.line_no)
      from public.order_lines l join public.skus k on k.id = l.sku_id join public.products p on p.id = k.product_id
      where l.order_id = o.id),
    'timeline', (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', app.iso(e.at), 'byName', coalesce(u.name, '系统'), 'note', e.note)
        order by e.seq)
      from public.order_events e left join public.users u on u.id = e.by_user where e.order_id = o.id))
$$;
revoke execute on function app.order_json from public;
grant execute on function app.order_json to authenticated;

/* Null when there is none that the reader may see. Called by: use-cases/get-order.ts. */
create function get_order(p_order_no text) returns jsonb language sql stable set search_path = '' as $$
  select app.order_json(o) from public.orders o where o.order_no = p_order_no
$$;

/* An earlier order's goods at today's prices. Null when there is none. Called by: use-cases/reorder.ts. */
create function reorder(p_order_no text) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('priceListVersion', app.price_list_version_no(), 'stockVersion', app.stock_version(),
    'lines', (select jsonb_agg(jsonb_build_object('offer', app.offer_json(f), 'qty', l.qty) order by l.line_no)
              from public.order_lines l join public.offers f on f.sku_id = l.sku_id where l.order_id = o.id))
  from public.orders o where o.order_no = p_order_no and o.store_id = app.store_id()
$$;

/*
  All that judging an order needs, in one trip, as the signed-in franchisee sees it.
  p_request: { requestId, addressId, priceListVersion, lines: [{skuId, qty}] }.
  Siblings are in-stock SKUs of the same products as lines that fall short, for the nearest substitutes.
  Called by: use-cases/place-order.ts, check-order.ts.
*/
create function order_facts(p_request jsonb) returns jsonb language plpgsql stable
set search_path = '' set plan_cache_mode = force_generic_plan -- look-ups by key: planning them anew cost more than doing them
as $$
declare
  v_now     timestamptz := now();
  v_store   public.stores;
  v_version public.price_list_versions;
  v_shown   bigint;
  v_ids     uuid[];
  v_qtys    integer[];
  v_lines   jsonb;
  v_siblings jsonb;
begin
  select array_agg((l ->> 'skuId')::uuid), array_agg((l ->> 'qty')::integer) into v_ids, v_qtys
    from jsonb_array_elements(p_request -> 'lines') l;
  select * into v_store from public.stores s where s.id = app.store_id();
  select * into v_version from public.price_list_versions v where v.id = app.price_list_in_force(v_store.channel, v_now);
  select v.id into v_shown from public.price_list_versions v
    where v.channel = v_store.channel and v.version_no = (p_request ->> 'priceListVersion')::integer
      and v.effective_at <= v_now; -- nobody was shown a list that is yet to come, and nobody is told it

  -- `= any (array)` and not a join with the request: so the planner knows that it is a handful of index look-ups.
  with known as materialized (
    select o.*, i.price_fen as shown_price_fen
    from public.offers o left join public.price_list_items i on i.version_id = v_shown and i.sku_id = o.sku_id
    where o.sku_id = any (v_ids)
  ), wanted as (
    select w.qty, w.ord, k.* from unnest(v_ids, v_qtys) with ordinality as w (sku_id, qty, ord) join known k using (sku_id)
  )
  select jsonb_agg(jsonb_build_object(
      'skuId', k.sku_id, 'skuCode', k.sku_code, 'productId', k.product_id, 'name', k.name, 'specText', k.spec_text,
      'specValues', k.spec_values, 'unit', k.unit, 'packMultiple', k.pack_multiple, 'minQty', k.min_qty,
      'sellable', k.sellable, 'priceFen', k.price_fen, 'shownPriceFen', k.shown_price_fen, 'qty', k.qty,
      'available', k.available, 'expectedOn', k.expected_on) order by k.ord),
    app.siblings_in_stock(array_agg(distinct k.product_id) filter (where k.available < k.qty or not k.sellable),
                          v_ids, v_store.warehouse_id, v_version.id)
  into v_lines, v_siblings from wanted k;

  return jsonb_build_object(
    'at', app.iso(v_now),
    'previous', (select jsonb_build_object('bodyHash', i.body_hash, 'operation', i.operation, 'outcome', i.outcome)
                 from public.idempotency i
                 where i.user_id = auth.uid() and i.request_id = (p_request ->> 'requestId')::uuid),
    'storeActive', v_store.is_active,
    'priceListVersion', coalesce(v_version.version_no, 0),
    'address', (select jsonb_build_object('text', a.text, 'door', a.door, 'level', a.level, 'adcode', a.adcode,
                   'district', a.district, 'pin', jsonb_build_object('lng', a.lng, 'lat', a.lat),
                   'geocoded', jsonb_build_object('lng', a.geocoded_lng, 'lat', a.geocoded_lat))
                from public.addresses a
                where a.id = (p_request ->> 'addressId')::uuid and a.store_id = v_store.id and a.deleted_at is null),
    'deliveryAdcodes', (select jsonb_agg(d.adcode) from public.store_delivery_districts d where d.store_id = v_store.id),
    'lines', coalesce(v_lines, '[]'),
    'siblings', v_siblings);
end $$;

/*
  What of these products is in stock in a warehouse and priced on a list, without the SKUs already wanted: the candidates
  for substitutes. Looks at 200 SKUs at most. Readers call it under RLS, place_order as the writer.
*/
create function app.siblings_in_stock(p_products uuid[], p_without uuid[], p_warehouse uuid, p_version bigint) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  if p_products is null then return '[]'; end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
        'skuId', k.id, 'skuCode', k.code, 'productId', p.id, 'name', p.name, 'specText', array_to_string(k.spec_values, ' '),
        'specValues', k.spec_values, 'unit', p.unit, 'packMultiple', k.pack_multiple, 'minQty', k.min_qty,
        'priceFen', i.price_fen, 'available', l.on_hand - l.reserved)), '[]')
    from (select * from public.skus s
          where s.product_id = any (p_products) and s.id <> all (p_without) and s.is_sellable order by s.code limit 200) k
    join public.products p on p.id = k.product_id and p.is_active
    join public.price_list_items i on i.version_id = p_version and i.sku_id = k.id
    join public.stock_levels l on l.warehouse_id = p_warehouse and l.sku_id = k.id and l.on_hand - l.reserved >= k.min_qty);
end $$;
grant execute on function app.siblings_in_stock to authenticated;

revoke execute on function list_addresses, list_orders, get_order, reorder, order_facts from public, anon;
grant execute on function list_addresses, list_orders, get_order, reorder, order_facts to authenticated;
