/* What the phone reads: everything as this store may buy it now. All run as the signed-in user, under RLS. */

-- M8 before M10: numbers inside of words count as numbers.
create collation app.natural (provider = icu, locale = 'und-u-kn-true');

/* One SKU as the signed-in store may buy it. The scalar subqueries are evaluated once per query. */
create view offers with (security_invoker = true) as
  select s.id as sku_id, s.code as sku_code, s.barcode, s.product_id, p.name, s.spec_values,
         array_to_string(s.spec_values, ' ') as spec_text,
         p.picture, p.unit, s.pack_multiple, s.min_qty, i.price_fen,
         coalesce(l.on_hand - l.reserved, 0) as available, l.expected_on,
         s.is_sellable and p.is_active as sellable, c.sku_id is not null as made_to_order
  from skus s
  join products p on p.id = s.product_id
  left join price_list_items i
    on i.sku_id = s.id and i.version_id = (select app.price_list_in_force(app.channel(), now()))
  left join stock_levels l on l.sku_id = s.id and l.warehouse_id = (select app.warehouse_id())
  left join sku_craft c on c.sku_id = s.id;
grant select on offers to authenticated;

/* An offer in the shape of the contract (contracts/catalog/offer.ts). */
create function app.offer_json(o public.offers) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'skuId', o.sku_id, 'skuCode', o.sku_code, 'productId', o.product_id, 'name', o.name, 'specText', o.spec_text,
    'picture', o.picture, 'unit', o.unit, 'packMultiple', o.pack_multiple, 'minQty', o.min_qty, 'priceFen', o.price_fen,
    'available', o.available, 'expectedOn', o.expected_on, 'sellable', o.sellable, 'madeToOrder', o.made_to_order)
$$;
grant execute on function app.offer_json to authenticated;

/* Where a page that shows stock now should continue: every transaction before it is finished, and so was seen. */
create function app.stock_version() returns text language sql stable set search_path = '' as $$
  select pg_snapshot_xmin(pg_current_snapshot())::text
$$;
grant execute on function app.stock_version to authenticated;

/* The number, as shown to people, of the price list in force for the signed-in store; 0 while its channel has none. */
create function app.price_list_version_no() returns integer language sql stable set search_path = '' as $$
  select coalesce((select v.version_no from public.price_list_versions v
                   where v.id = app.price_list_in_force(app.channel(), now())), 0)
$$;
grant execute on function app.price_list_version_no to authenticated;

/* Called by: use-cases/list-categories.ts. */
create function list_categories() returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('categories', coalesce(jsonb_agg(jsonb_build_object(
      'categoryId', c.id, 'parentId', c.parent_id, 'name', c.name, 'picture', c.picture,
      'productCount', coalesce(n.products, 0)) order by c.position), '[]'))
  from public.categories c
  left join (select p.category_id, count(*) as products from public.products p where p.is_active group by p.category_id) n
    on n.category_id = c.id
$$;

/* Called by: use-cases/get-product.ts. Null when there is no such product on sale. */
create function get_product(p_product_id uuid) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'productId', p.id, 'name', p.name, 'brand', p.brand, 'picture', p.picture, 'description', p.description, 'unit', p.unit,
    'axes', (select jsonb_agg(jsonb_build_object('name', a.name, 'values', a.values) order by a.ord)
             from (select x.name, x.ord, (select jsonb_agg(v.value order by v.value collate app.natural) from (
                     select distinct s.spec_values[x.ord] as value from public.skus s where s.product_id = p.id) v) as values
                   from unnest(p.spec_axes) with ordinality as x (name, ord)) a),
    'skus', (select coalesce(jsonb_agg(jsonb_build_object(
               'skuId', o.sku_id, 'skuCode', o.sku_code, 'specValues', o.spec_values, 'priceFen', o.price_fen,
               'packMultiple', o.pack_multiple, 'minQty', o.min_qty, 'available', o.available,
               'expectedOn', o.expected_on, 'sellable', o.sellable, 'madeToOrder', o.made_to_order) order by o.sku_code collate app.natural), '[]')
             from public.offers o where o.product_id = p.id),
    'priceListVersion', app.price_list_version_no(),
    'stockVersion', app.stock_version())
  from public.products p where p.id = p_product_id and p.is_active
$$;

/*
  p_since: a version from an earlier answer, or null for "from now on". At most 500 changes; more is a reset.
  Called by: use-cases/list-stock-changes.ts.
*/
create function list_stock_changes(p_since text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_changes jsonb;
begin
  if p_since is not null then
    select jsonb_agg(jsonb_build_object('skuId', c.sku_id, 'available', c.on_hand - c.reserved, 'expectedOn', c.expected_on))
      into v_changes
      from (select l.sku_id, l.on_hand, l.reserved, l.expected_on from public.stock_levels l
            where l.warehouse_id = app.warehouse_id() and l.changed_in >= p_since::xid8 limit 501) c;
  end if;
  if jsonb_array_length(v_changes) > 500 then
    return jsonb_build_object('version', app.stock_version(), 'reset', true, 'changes', '[]'::jsonb);
  end if;
  return jsonb_build_object('version', app.stock_version(), 'reset', false, 'changes', coalesce(v_changes, '[]'));
end $$;

/* Called by: use-cases/list-frequent.ts. */
create function list_frequent(p_limit integer) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('priceListVersion', app.price_list_version_no(), 'items', coalesce(jsonb_agg(jsonb_build_object(
      'offer', app.offer_json(o), 'lastQty', f.last_qty, 'boughtTimes', f.bought_times, 'lastOrderedAt', app.iso(f.last_ordered_at))
      order by f.bought_times desc, f.last_ordered_at desc), '[]'))
  from (select * from public.store_sku_stats b
        where b.store_id = app.store_id()
          and exists (select 1 from public.offers k where k.sku_id = b.sku_id and k.sellable and k.price_fen is not null)
        order by b.bought_times desc, b.last_ordered_at desc limit p_limit) f
  join public.offers o on o.sku_id = f.sku_id
$$;

/*
  SKU codes or barcodes (as we write them: shared/src/catalog/sku-code.ts), and SKU ids, as offers; what names nothing comes back as
  unknown. Called by: use-cases/look-up-skus.ts.
*/
create function look_up_skus(p_codes text[], p_sku_ids uuid[]) returns jsonb language sql stable set search_path = '' as $$
  with wanted as (
    select c.code as said, s.id from unnest(p_codes) as c (code)
      left join public.skus s on s.code = c.code or s.barcode = c.code
    union all
    select i.id::text, s.id from unnest(p_sku_ids) as i (id) left join public.skus s on s.id = i.id
  )
  select jsonb_build_object(
    'priceListVersion', app.price_list_version_no(), 'stockVersion', app.stock_version(),
    'offers', coalesce(jsonb_agg(jsonb_build_object('matched', w.said, 'offer', app.offer_json(o))) filter (where w.id is not null), '[]'),
    'unknown', coalesce(jsonb_agg(w.said) filter (where w.id is null), '[]'))
  from wanted w left join public.offers o on o.sku_id = w.id
$$;

revoke execute on function list_categories, get_product, list_stock_changes, list_frequent, look_up_skus
  from public, anon;
grant execute on function list_categories, get_product, list_stock_changes, list_frequent, look_up_skus
  to authenticated;
