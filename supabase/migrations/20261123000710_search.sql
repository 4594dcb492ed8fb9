/*
  How goods are found by what people type. All run as the signed-in user, under RLS. Functions say how many rows they give (`rows`):
  by default the planner takes a thousand, and reads the whole catalogue to join six offers.
*/

/*
  What people say → what our goods are called, as one list with versions: whoever changes it publishes the next one, and the last is
  in force. Functions keep a copy until list_products or match_goods tell them of a newer version.
*/
create table synonym_versions (
  version_no   integer primary key check (version_no > 0),
  words        jsonb not null check (jsonb_typeof(words) = 'object'),
  published_by uuid references users,
  published_at timestamptz not null default now(),
  reason       text not null check (reason <> '')
);
comment on column synonym_versions.words is '{ "华司": ["垫圈"], … }: one way, from what is said to what it may mean.';
create trigger synonym_versions_never_change before update or delete on synonym_versions
  for each row execute function app.forbid_change();

create function app.synonyms_in_force() returns integer language sql stable set search_path = '' as $$
  select coalesce(max(v.version_no), 0) from public.synonym_versions v
$$;
grant execute on function app.synonyms_in_force to authenticated;

/* Returns { version, words }. Called by: use-cases/with-synonyms.ts. */
create function get_synonyms() returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('version', app.synonyms_in_force(), 'words', coalesce(
    (select v.words from public.synonym_versions v where v.version_no = app.synonyms_in_force()), '{}'))
$$;

/*
  How far a SKU is from one thing that was said, 0 (it is that) to 1 (another kind of value): for m8×30, M8×35 is nearer than M8×50.
  Steel grades and other plain numbers are names: 316 is not a slightly longer 304.
*/
create function app.how_far(p_said text, p_values text[]) returns numeric language sql immutable set search_path = '' as $$
  select coalesce(min(case
    when p_said !~ '[^0-9.]' or regexp_replace(p_said, '[0-9.]+', '#', 'g') <> regexp_replace(lower(v.value), '[0-9.]+', '#', 'g') then 1
    else (select avg(abs(a.n - b.n) / greatest(a.n, b.n, 0.001))
          from (select m[1]::numeric as n, ord from regexp_matches(p_said, '([0-9]+(?:\.[0-9]+)?)', 'g') with ordinality as x (m, ord)) a
          join (select m[1]::numeric as n, ord from regexp_matches(v.value, '([0-9]+(?:\.[0-9]+)?)', 'g') with ordinality as x (m, ord)) b using (ord))
    end), 1)
  from unnest(p_values) as v (value)
$$;
grant execute on function app.how_far to authenticated;

/*
  The SKUs of each product that come closest to what was said, when none is all of it. A word weighs as much as it tells the SKUs of
  the product apart: M8×30, which four of seventy are, more than 304, which seventeen are. First the SKU that meets most; then the
  one that meets most of what the first leaves out; then the next. `asked`: what was said that not all of them are; `missing`: what
  no SKU of the product is at all.
*/
create function app.nearest_skus(p_products uuid[], p_terms jsonb, p_limit integer)
returns table (sku_id uuid, product_id uuid, place integer, asked text[], missing text[]) language sql stable rows 9 set search_path = '' as $$
  with terms as materialized (
    select t.ord, t.term ->> 'said' as said, (t.term ->> 'exact')::tsquery as query
    from jsonb_array_elements(p_terms) with ordinality as t (term, ord)
  ), flags as materialized (
    select k.id, k.product_id, k.code, k.spec_values, t.ord, t.said, k.search @@ t.query as meets
    from public.skus k cross join terms t where k.product_id = any (p_products) and k.is_sellable
  ), weights as (
    select f.product_id, f.ord, min(f.said) as said, ln(count(*)::numeric / nullif(count(*) filter (where f.meets), 0)) as weight
    from flags f group by f.product_id, f.ord
  ), scored as (
    select f.id, f.product_id, f.code, coalesce(sum(w.weight) filter (where f.meets), 0) as score,
           coalesce(sum(app.how_far(f.said, f.spec_values)) filter (where not f.meets), 0) as far,
           array_agg(f.ord) filter (where f.meets) as met
    from flags f join weights w on w.product_id = f.product_id and w.ord = f.ord
    group by f.id, f.product_id, f.code
  ), first as (
    select distinct on (s.product_id) s.* from scored s order by s.product_id, s.score desc, s.far, s.code collate app.natural
  ), placed as (
    select s.id, s.product_id, row_number() over (partition by s.product_id order by
        s.id = f.id desc, (case when s.met <@ f.met then 0 else s.score end) desc, s.far, s.score desc, s.code collate app.natural)::integer as place
    from scored s join first f on f.product_id = s.product_id
  )
  select p.id, p.product_id, p.place,
         array(select w.said from weights w where w.product_id = p.product_id and w.weight is distinct from 0 order by w.ord),
         array(select w.said from weights w where w.product_id = p.product_id and w.weight is null order by w.ord)
  from placed p where p.place <= p_limit
$$;
grant execute on function app.nearest_skus to authenticated;

/* How often the signed-in store bought each product. */
create view bought_products with (security_invoker = true) as
  select s.product_id, sum(s.bought_times)::integer as times
  from public.store_sku_stats s where s.store_id = (select app.store_id()) group by s.product_id;
grant select on bought_products to authenticated;

/* 0 to 100: a name that says no more than was asked goes before one that does. */
create function app.plainness(p public.products) returns integer language sql immutable set search_path = '' as $$
  select 100 - least(100, char_length(p.name || p.brand))
$$;
grant execute on function app.plainness to authenticated;

/*
  Products when nothing is all that was said: by the words that any of them has, a rare word counting more than a common one. Those
  of which no word is a name, only sizes, are none; nor are those with much less than the best. Best first.
*/
create function app.nearest_products(p_search jsonb, p_categories uuid[], p_limit integer)
returns table (id uuid, rank integer, code text) language sql stable rows 20 set search_path = '' as $$
  with parts as materialized (
    select x.part::tsquery as query, 1 / (1 + ln(1 + (select count(*) from public.products p where p.search @@ x.part::tsquery))) as weight
    from jsonb_array_elements_text(p_search -> 'parts') as x (part)
  ), scored as (
    select p.id, p.code, app.plainness(p) as plainness, (select sum(w.weight) from parts w where p.search @@ w.query) as score
    from public.products p
    where p.search @@ (p_search ->> 'named')::tsquery and p.is_active and (p_categories is null or p.category_id = any (p_categories))
  )
  select s.id, (s.score * 1000)::integer * 100 + s.plainness, s.code
  from scored s where s.score >= 0.7 * (select max(b.score) from scored b)
  order by 2 desc, 3 limit p_limit
$$;
grant execute on function app.nearest_products to authenticated;

/*
  One page of products: first those of which a SKU is all that was said, then what the signed-in store buys most, then the best match
  (a name that says no more than was asked before one that does), then by code; one row more than p_limit when there is a next page.
  Two queries, because each has an index of its own: without words the page is read off in order, with words only what matches is
  ranked. Neither reads the whole catalogue.
*/
create function app.rank_products(p_search jsonb, p_category uuid, p_after jsonb, p_limit integer)
returns table (id uuid, met integer, times integer, rank integer, code text) language plpgsql stable rows 20 set search_path = '' as $$
declare
  v_store      uuid    := app.store_id();
  v_categories uuid[]  := (select array_agg(c.id) from public.categories c where p_category in (c.id, c.parent_id));
  v_exact      tsquery := (p_search ->> 'exact')::tsquery;
  v_loose      tsquery := (p_search ->> 'loose')::tsquery;
  v_met        integer := (p_after ->> 'met')::integer;
  v_times      integer := (p_after ->> 'boughtTimes')::integer;
  v_rank       integer := (p_after ->> 'rank')::integer;
  v_code       text    := p_after ->> 'code';
begin
  if p_category is not null and v_categories is null then return; end if;
  if p_search is null then
    return query
      (select p.id, 0, b.times, 0, p.code
       from (select s.product_id, sum(s.bought_times)::integer as times
             from public.store_sku_stats s where s.store_id = v_store group by s.product_id) b
       join public.products p on p.id = b.product_id and p.is_active
       where (v_categories is null or p.category_id = any (v_categories))
         and (v_code is null or (-b.times, p.code) > (-v_times, v_code))
       order by -b.times, p.code limit p_limit + 1)
      union all
      (select p.id, 0, 0, 0, p.code
       from public.products p
       where p.is_active and (v_categories is null or p.category_id = any (v_categories))
         and (v_code is null or v_times > 0 or p.code > v_code)
         and not exists (select 1 from public.store_sku_stats s where s.store_id = v_store and s.product_id = p.id)
       order by p.code limit p_limit + 1)
      order by 3 desc, 5 limit p_limit + 1;
    return;
  end if;
  return query
    with hits as materialized (
      select p.id, p.code, p.search @@ v_exact as has_all,
             (ts_rank(p.search, v_loose) * 1000)::integer * 100 + app.plainness(p) as rank
      from public.products p
      where p.search @@ v_loose and p.is_active and (v_categories is null or p.category_id = any (v_categories))
    ), exact as (
      -- Of one word a product has a SKU when it has the word; of several, it may have them on different SKUs.
      select h.id from hits h where h.has_all and jsonb_array_length(p_search -> 'terms') = 1
      union
      select k.product_id from public.skus k where k.search @@ v_exact and k.is_sellable and jsonb_array_length(p_search -> 'terms') > 1
    ), ranked as (
      select h.id, (e.id is not null)::integer as met, coalesce(b.times, 0) as times, h.rank, h.code
      from hits h left join exact e on e.id = h.id left join public.bought_products b on b.product_id = h.id
      union all
      select n.id, 0, 0, n.rank, n.code
      from app.nearest_products(p_search, v_categories, p_limit * 3) n where not exists (select 1 from hits)
    )
    select * from ranked r
    where v_code is null or (-r.met, -r.times, -r.rank, r.code) > (-v_met, -v_times, -v_rank, v_code)
    order by -r.met, -r.times, -r.rank, r.code limit p_limit + 1;
end $$;
grant execute on function app.rank_products to authenticated;

/*
  Products of a category or a search, as this store may buy them now.
  p_request: { search?: SearchQuery, categoryId?, after?: {met, boughtTimes, rank, code}, limit }.
  `search` is made by shared/src/catalog/search, never typed by people.
  Returns { products, next?, synonyms }: next as the key of the last row, synonyms as the version in force.
  Of each product those SKUs are counted and priced that are all that was said; where none is, those that may still become it (the
  last letters are missing); where none can, all, with the nearest and with what is missing. `matched` is the only SKU that is all
  that was said: where there are two, nobody has chosen yet. Called by: use-cases/list-products.ts.
*/
create function list_products(p_request jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  -- Of so many products of a page the nearest SKUs are looked for.
  c_explained constant integer := 5;
  v_search  jsonb   := nullif(p_request -> 'search', 'null');
  v_exact   tsquery := (v_search ->> 'exact')::tsquery;
  v_loose   tsquery := (v_search ->> 'loose')::tsquery;
  v_limit   integer := (p_request ->> 'limit')::integer;
  v_version bigint  := app.price_list_in_force(app.channel(), now());
  v_house   uuid    := app.warehouse_id();
  v_page    uuid[];
  v_last    jsonb;
  v_times   integer[];
  v_far     uuid[];
  v_answer  jsonb;
begin
  select array_agg(r.id order by -r.met, -r.times, -r.rank, r.code), array_agg(r.times order by -r.met, -r.times, -r.rank, r.code),
         (array_agg(jsonb_build_object('met', r.met, 'boughtTimes', r.times, 'rank', r.rank, 'code', r.code) order by -r.met, -r.times, -r.rank, r.code))[v_limit]
    into v_page, v_times, v_last
    from app.rank_products(v_search, (p_request ->> 'categoryId')::uuid, nullif(p_request -> 'after', 'null'), v_limit) r;

  if v_search is not null then
    v_far := array(select x.id from unnest(v_page [: c_explained]) as x (id)
      where not exists (select 1 from public.skus k where k.product_id = x.id and k.is_sellable and (k.search @@ v_exact or k.search @@ v_loose)));
  end if;

  with said as (
    select k.id, k.product_id, case when v_search is null or k.search @@ v_exact then 2 when k.search @@ v_loose then 1 else 0 end as fits
    from public.skus k where k.product_id = any (v_page [: v_limit]) and k.is_sellable
  ), best as (
    select s.*, max(s.fits) over (partition by s.product_id) as best, count(*) over (partition by s.product_id) as siblings from said s
  ), offered as (
    select b.product_id, min(i.price_fen) as low, max(i.price_fen) as high, count(*)::integer as skus, max(b.siblings) > count(*) as is_narrowed,
           count(*) filter (where l.on_hand > l.reserved or c.sku_id is not null)::integer as in_stock,
           count(c.sku_id)::integer as made_to_order,
           case when v_search is not null and max(b.best) = 2 and count(*) = 1 then (array_agg(b.id))[1] end as matched
    from best b
    left join public.price_list_items i on i.version_id = v_version and i.sku_id = b.id
    left join public.stock_levels l on l.warehouse_id = v_house and l.sku_id = b.id
    left join public.sku_craft c on c.sku_id = b.id
    where b.fits = b.best
    group by b.product_id
  ), nearest as (
    select n.product_id, jsonb_agg(app.offer_json(o) order by n.place) as offers, jsonb_agg(to_jsonb(n.asked)) -> 0 as asked, jsonb_agg(to_jsonb(n.missing)) -> 0 as missing
    from app.nearest_skus(v_far, v_search -> 'terms', 3) n join public.offers o on o.sku_id = n.sku_id
    where v_far <> '{}' group by n.product_id
  )
  select jsonb_build_object(
    'products', coalesce(jsonb_agg(jsonb_build_object(
        'productId', p.id, 'name', p.name, 'brand', p.brand, 'picture', p.picture, 'unit', p.unit,
        'priceFromFen', o.low, 'priceToFen', o.high, 'skuCount', coalesce(o.skus, 0), 'inStockCount', coalesce(o.in_stock, 0),
        'madeToOrderCount', coalesce(o.made_to_order, 0), 'boughtTimes', v_times[s.ord], 'isNarrowed', coalesce(o.is_narrowed, false),
        'matched', (select app.offer_json(f) from public.offers f where f.sku_id = o.matched),
        'asked', coalesce(n.asked, '[]'), 'missing', coalesce(n.missing, '[]'), 'nearest', coalesce(n.offers, '[]')) order by s.ord), '[]'),
    'next', case when cardinality(v_page) > v_limit then v_last end,
    'synonyms', app.synonyms_in_force())
  into v_answer
  from unnest(v_page [: v_limit]) with ordinality as s (id, ord)
  join public.products p on p.id = s.id
  left join offered o on o.product_id = s.id
  left join nearest n on n.product_id = s.id;
  return v_answer;
end $$;

/*
  The SKUs that one line may mean, best first. A code or barcode is that SKU. Words mean the SKU that is all of them; where several
  are, what this store buys most stands first, then the plainest name. Where none is, those that become it with the letters that are
  missing, else the nearest of the nearest products, and what no SKU of these is.
*/
create function app.match_line(p_code text, p_search jsonb, p_limit integer)
returns table (sku_id uuid, place integer, is_only boolean, missing text[]) language plpgsql stable rows 6 set search_path = '' as $$
declare
  v_query    tsquery;
  v_products uuid[];
begin
  return query select k.id, 1, true, '{}'::text[] from public.skus k where k.code = p_code or k.barcode = p_code;
  if found or p_search is null then return; end if;

  foreach v_query in array array[(p_search ->> 'exact')::tsquery, (p_search ->> 'loose')::tsquery] loop
    return query
      select k.id, row_number() over (order by coalesce(b.bought_times, 0) desc, -app.plainness(p), k.code collate app.natural)::integer as no,
             count(*) over () = 1 and v_query = (p_search ->> 'exact')::tsquery, '{}'::text[]
      from public.skus k join public.products p on p.id = k.product_id and p.is_active
      left join public.store_sku_stats b on b.store_id = (select app.store_id()) and b.sku_id = k.id
      where k.search @@ v_query and k.is_sellable
      order by no limit p_limit;
    if found then return; end if;
  end loop;

  v_products := array(select r.id from app.rank_products(p_search, null, null, 3) r order by -r.met, -r.rank, r.code limit 3);
  return query
    select n.sku_id, row_number() over (order by n.place, array_position(v_products, n.product_id))::integer as no, false,
           array(select t.term ->> 'said' from jsonb_array_elements(p_search -> 'terms') as t (term)
                 where not exists (select 1 from public.skus k where k.product_id = any (v_products) and k.search @@ (t.term ->> 'exact')::tsquery))
    from app.nearest_skus(v_products, p_search -> 'terms', 3) n order by no limit p_limit;
end $$;
grant execute on function app.match_line to authenticated;

/*
  What each of some lines means. p_request: { lines: { code, search: SearchQuery | null }[], limit }: a code as we write it, and the
  same text as a query. Returns { priceListVersion, stockVersion, synonyms, matches: { isOnly, offers, missing }[] }, a match for each
  line in its order. Called by: use-cases/match-goods.ts.
*/
create function match_goods(p_request jsonb) returns jsonb language sql stable set search_path = '' as $$
  with matched as (
    select l.ord, m.* from jsonb_array_elements(p_request -> 'lines') with ordinality as l (line, ord)
    cross join lateral app.match_line(l.line ->> 'code', nullif(l.line -> 'search', 'null'), (p_request ->> 'limit')::integer) m
  ), answered as (
    select m.ord, jsonb_build_object('isOnly', bool_and(m.is_only), 'missing', jsonb_agg(to_jsonb(m.missing)) -> 0,
             'offers', jsonb_agg(app.offer_json(o) order by m.place)) as match
    from matched m join public.offers o on o.sku_id = m.sku_id group by m.ord
  )
  select jsonb_build_object(
    'priceListVersion', app.price_list_version_no(), 'stockVersion', app.stock_version(), 'synonyms', app.synonyms_in_force(),
    'matches', coalesce(jsonb_agg(coalesce(a.match, '{"isOnly": false, "offers": [], "missing": []}') order by l.ord), '[]'))
  from jsonb_array_elements(p_request -> 'lines') with ordinality as l (line, ord) left join answered a on a.ord = l.ord
$$;

revoke execute on function get_synonyms, list_products, match_goods from public, anon;
grant execute on function get_synonyms, list_products, match_goods to authenticated;

alter table synonym_versions enable row level security;

create policy "anyone signed in reads synonyms" on synonym_versions for select to authenticated using (true);
grant select on synonym_versions to authenticated;
