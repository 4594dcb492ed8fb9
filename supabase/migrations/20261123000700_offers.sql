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

/*
  One page of products, what the signed-in store buys most first, then the best match, then by code; one row more than
  p_limit when there is a next page. Two queries, because each has an index of its own: without words the page is read off
  in order, with words only what matches is ranked. Neither reads the whole catalogue.
*/
create function app.rank_products(p_query tsquery, p_category uuid, p_after jsonb, p_limit integer)
returns table (id uuid, times integer, rank integer, code text) language plpgsql stable set search_path = '' as $$
declare
  v_store      uuid    := app.store_id();
  v_categories uuid[]  := (select array_agg(c.id) from public.categories c where p_category in (c.id, c.parent_id));
  v_times      integer := (p_after ->> 'boughtTimes')::integer;
  v_rank       integer := (p_after ->> 'rank')::integer;
  v_code       text    := p_after ->> 'code';
begin
  if p_category is not null and v_categories is null then return; end if;
  if p_query is null then
    return query
      (select p.id, b.times, 0, p.code
       from (select s.product_id, sum(s.bought_times)::integer as times
             from public.store_sku_stats s where s.store_id = v_store group by s.product_id) b
       join public.products p on p.id = b.product_id and p.is_active
       where (v_categories is null or p.category_id = any (v_categories))
         and (v_code is null or (-b.times, p.code) > (-v_times, v_code))
       order by -b.times, p.code limit p_limit + 1)
      union all
      (select p.id, 0, 0, p.code
       from public.products p
       where p.is_active and (v_categories is null or p.category_id = any (v_categories))
         and (v_code is null or v_times > 0 or p.code > v_code)
         and not exists (select 1 from public.store_sku_stats s where s.store_id = v_store and s.product_id = p.id)
       order by p.code limit p_limit + 1)
      order by 2 desc, 4 limit p_limit + 1;
    return;
  end if;
  return query
    with hits as materialized (
      select p.id, p.code, (ts_rank(p.search, p_query) * 1000000)::integer as rank
      from public.products p
      where p.search @@ p_query and p.is_active and (v_categories is null or p.category_id = any (v_categories))
    ), ranked as (
      select h.id, coalesce(b.times, 0) as times, h.rank, h.code
      from hits h left join (
        select s.product_id, sum(s.bought_times)::integer as times
        from public.store_sku_stats s where s.store_id = v_store group by s.product_id) b on b.product_id = h.id
    )
    select * from ranked r
    where v_code is null or (-r.times, -r.rank, r.code) > (-v_times, -v_rank, v_code)
    order by -r.times, -r.rank, r.code limit p_limit + 1;
end $$;
grant execute on function app.rank_products to authenticated;

/*
  Products of a category or a search, as this store may buy them now.
  p_request: { tsquery?, words?: text[], categoryId?, after?: {boughtTimes, rank, code}, limit }.
  tsquery and words are made by shared/src/catalog/search-terms.ts, never typed by people.
  Returns { products, next? } with next as the key of the last row. Called by: use-cases/list-products.ts.
*/
create function list_products(p_request jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  -- A word is met by a spec word that begins with it.
  v_words   text[]  := array(select '% ' || jsonb_array_elements_text(coalesce(p_request -> 'words', '[]')) || '%');
  v_limit   integer := (p_request ->> 'limit')::integer;
  v_version bigint  := app.price_list_in_force(app.channel(), now());
  v_house   uuid    := app.warehouse_id();
  v_page    uuid[];
  v_times   integer[];
  v_ranks   integer[];
  v_answer  jsonb;
begin
  select array_agg(r.id order by -r.times, -r.rank, r.code), array_agg(r.times order by -r.times, -r.rank, r.code),
         array_agg(r.rank order by -r.times, -r.rank, r.code)
    into v_page, v_times, v_ranks
    from app.rank_products((p_request ->> 'tsquery')::tsquery, (p_request ->> 'categoryId')::uuid,
                           nullif(p_request -> 'after', 'null'), v_limit) r;

  with offered as (
    select u.product_id, min(i.price_fen) as low, max(i.price_fen) as high, count(*)::integer as skus,
           count(*) filter (where l.on_hand > l.reserved or c.sku_id is not null)::integer as in_stock,
           count(c.sku_id)::integer as made_to_order,
           (array_agg(u.id order by u.met_all desc, (l.on_hand > l.reserved or c.sku_id is not null) desc, u.code) filter (where u.met_any))[1] as matched
    from (select k.*, ' ' || array_to_string(k.spec_words, ' ') like any (v_words) as met_any,
                 ' ' || array_to_string(k.spec_words, ' ') like all (v_words) as met_all
          from public.skus k where k.product_id = any (v_page [: v_limit]) and k.is_sellable) u
    left join public.price_list_items i on i.version_id = v_version and i.sku_id = u.id
    left join public.stock_levels l on l.warehouse_id = v_house and l.sku_id = u.id
    left join public.sku_craft c on c.sku_id = u.id
    group by u.product_id
  )
  select jsonb_build_object(
    'products', coalesce(jsonb_agg(jsonb_build_object(
        'productId', p.id, 'name', p.name, 'brand', p.brand, 'picture', p.picture, 'unit', p.unit,
        'priceFromFen', o.low, 'priceToFen', o.high, 'skuCount', coalesce(o.skus, 0), 'inStockCount', coalesce(o.in_stock, 0),
        'madeToOrderCount', coalesce(o.made_to_order, 0),
        'boughtTimes', v_times[s.ord], 'matchedSkuId', o.matched) order by s.ord), '[]'),
    'next', case when cardinality(v_page) > v_limit then
      (select jsonb_build_object('boughtTimes', v_times[v_limit], 'rank', v_ranks[v_limit], 'code', l.code)
       from public.products l where l.id = v_page[v_limit]) end)
  into v_answer
  from unnest(v_page [: v_limit]) with ordinality as s (id, ord)
  join public.products p on p.id = s.id
  left join offered o on o.product_id = s.id;
  return v_answer;
end $$;

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

/* SKU codes or barcodes, and SKU ids, as offers; what names nothing comes back as unknown. Called by: use-cases/look-up-skus.ts. */
create function look_up_skus(p_codes text[], p_sku_ids uuid[]) returns jsonb language sql stable set search_path = '' as $$
  with wanted as (
    select c.code as said, s.id from unnest(p_codes) as c (code)
      left join public.skus s on s.code = upper(c.code) or s.barcode = c.code
    union all
    select i.id::text, s.id from unnest(p_sku_ids) as i (id) left join public.skus s on s.id = i.id
  )
  select jsonb_build_object(
    'priceListVersion', app.price_list_version_no(), 'stockVersion', app.stock_version(),
    'offers', coalesce(jsonb_agg(jsonb_build_object('matched', w.said, 'offer', app.offer_json(o))) filter (where w.id is not null), '[]'),
    'unknown', coalesce(jsonb_agg(w.said) filter (where w.id is null), '[]'))
  from wanted w left join public.offers o on o.sku_id = w.id
$$;

revoke execute on function list_categories, list_products, get_product, list_stock_changes, list_frequent, look_up_skus
  from public, anon;
grant execute on function list_categories, list_products, get_product, list_stock_changes, list_frequent, look_up_skus
  to authenticated;
