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

/* Why an order was held and what came of it; null for one that never was. The names of who asks are the reader's to see, so the owner reads them. */
create function app.review_of_order(p_order uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'state', r.state, 'dueAt', app.iso(r.due_at), 'releaseAt', app.iso(r.release_at), 'findings', r.findings, 'reason', r.reason,
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'byName', u.name, 'at', app.iso(m.at), 'text', m.text) order by m.id), '[]')
                 from public.review_messages m join public.users u on u.id = m.by_user where m.review_id = r.id),
    'overlapsWith', (select coalesce(jsonb_agg(distinct n.no), '[]')
                     from jsonb_path_query(r.findings, '$[*].comparisons[*].orderNos[*]') as n (no)))
  from public.reviews r where r.order_id = p_order
$$;

/* An order in the shape of contracts/orders/order.ts. Who calls it has already made sure that the reader may. */
create function app.order_json(o public.orders) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'orderNo', o.order_no, 'status', o.status, 'placedAt', app.iso(o.placed_at), 'totalFen', o.total_fen,
    'placedByName', (select u.name from public.users u where u.id = o.placed_by),
    'priceListVersion', (select v.version_no from public.price_list_versions v where v.id = o.price_list_version_id),
    'note', o.note, 'address', o.address, 'cancellable', o.status in ('held', 'placed'), 'review', app.review_of_order(o.id),
    'lines', (select jsonb_agg(jsonb_build_object(
        'skuId', l.sku_id, 'skuCode', k.code, 'productId', k.product_id, 'name', l.name, 'specText', l.spec_text,
        'picture', p.picture, 'unit', l.unit, 'qty', l.qty, 'unitPriceFen', l.unit_price_fen, 'amountFen', l.amount_fen,
        'promisedOn', app.ready_on(o.id, l.sku_id)) order by l.line_no)
      from public.order_lines l join public.skus k on k.id = l.sku_id join public.products p on p.id = k.product_id
      where l.order_id = o.id),
    'timeline', (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', app.iso(e.at), 'byName', coalesce(u.name, '系统'), 'note', e.note)
        order by e.seq)
      from public.order_events e left join public.users u on u.id = e.by_user where e.order_id = o.id))
$$;
revoke execute on function app.order_json, app.review_of_order from public;
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

revoke execute on function list_addresses, list_orders, get_order, reorder from public, anon;
grant execute on function list_addresses, list_orders, get_order, reorder to authenticated;
