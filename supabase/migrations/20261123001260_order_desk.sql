/*
  Headquarters' table of orders, the whole story of one, and the views that people keep of the table.

  The table stays quick however long history grows, for every filter and both orders. Each condition that an index can
  answer is asked for CANDIDATES (5,000) ids and one more. When one of them has no more than that, the page is made of these
  few. When all of them have more, none is rare: the page is found by walking the index of the sort, WALK orders at most
  (20,000 by time, 5,000 by amount), and a page that is still short then says how far it has looked.
*/

create index orders_by_amount on orders (total_fen desc, id desc);
create index orders_of_store_by_amount on orders (store_id, total_fen desc, id desc);
create index orders_by_number on orders (order_no collate "C");
create index orders_by_contact on orders ((address ->> 'contactName'));

create table order_contacts (
  name text primary key
);
comment on table order_contacts is 'Everybody to whom an order was ever addressed: part of a name finds the whole ones, and these the orders.';

create function app.keep_contacts() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.order_contacts select distinct n.address ->> 'contactName' from placed n
    where n.address ->> 'contactName' is not null order by 1 on conflict do nothing;
  return null;
end $$;
create trigger order_contacts_follow_the_orders after insert on orders
  referencing new table as placed for each statement execute function app.keep_contacts();

create table saved_views (
  id       uuid primary key default gen_random_uuid(),
  user_id  uuid not null references users,
  name     text not null check (length(name) between 1 and 20 and app.is_visible_text(name)),
  filter   jsonb not null check (jsonb_typeof(filter) = 'object' and length(filter::text) <= 4000),
  saved_at timestamptz not null default now(),
  unique (user_id, name)
);
comment on column saved_views.filter is 'As shared/src/contracts/desk/orders-filter.ts had it when it was saved; read again, it may mean nothing any more.';

/* ---- the filter as conditions ---- */

create type app.orders_search as (
  sort_key text, sort_type text, is_descending boolean,
  native text, residual text, drivers text[]
);
comment on type app.orders_search is
  'native: what the walk along the sort''s index does by itself; residual: the rest; drivers: a query for the ids of each condition that an index answers.';

/* Ids of the stores that a filter leaves, null when it leaves all. */
create function app.filtered_stores(p_filter jsonb) returns uuid[] language sql stable set search_path = '' as $$
  select case when p_filter ?| array['store', 'district', 'channel'] then
    (select coalesce(array_agg(s.id), '{}') from public.stores s
     where (p_filter ->> 'store' is null or s.code = any (string_to_array(p_filter ->> 'store', ',')))
       and (p_filter ->> 'district' is null or s.adcode = p_filter ->> 'district')
       and (p_filter ->> 'channel' is null or s.channel = p_filter ->> 'channel')) end
$$;

/*
  What a text may mean: the beginning of an order number or a SKU code, a store by code or name, part of a contact's name.
  p_text is as somebody typed it, p_canonical in the one spelling of shared/src/text, which codes have. Nothing here is cut:
  what may be many is a condition of the orders themselves. The names that a driver goes by are as many as rare_candidates
  asks for, and each of them has an order: where there are more, the orders are too many to be rare as well.
*/
create function app.text_search(p_text text, p_canonical text) returns app.orders_search language plpgsql stable set search_path = '' as $$
declare
  v_found    app.orders_search;
  v_code     text := upper(p_canonical);
  v_is_named constant text := '(strpos(%1$s, %2$L) > 0 or strpos(%1$s, %3$L) > 0)';
  v_stores   uuid[] := array(select s.id from public.stores s
                             where starts_with(s.code, v_code) or strpos(s.name, p_text) > 0 or strpos(s.name, p_canonical) > 0);
  v_any      text[] := '{}';
begin
  if v_code ~ '^[SF][0-9]{3}-' then
    v_any := v_any || format('o.order_no collate "C" >= %L and o.order_no collate "C" < %L', v_code, v_code || '~');
  end if;
  if cardinality(v_stores) > 0 then v_any := v_any || format('o.store_id = any (%L::uuid[])', v_stores); end if;
  v_found.drivers := array(select 'select o.id from public.orders o where ' || c from unnest(v_any) c);
  if exists (select from public.order_contacts c where strpos(c.name, p_text) > 0 or strpos(c.name, p_canonical) > 0) then
    v_any := v_any || format(v_is_named, 'o.address ->> ''contactName''', p_text, p_canonical);
    v_found.drivers := v_found.drivers || format('select o.id from public.orders o where o.address ->> ''contactName'' = any (array(%s limit 5001))',
      'select c.name from public.order_contacts c where ' || format(v_is_named, 'c.name', p_text, p_canonical));
  end if;
  if exists (select from public.skus k where starts_with(k.code, v_code)) then
    v_any := v_any || format('exists (select from public.order_lines l join public.skus k on k.id = l.sku_id
      where l.order_id = o.id and starts_with(k.code, %L))', v_code);
    v_found.drivers := v_found.drivers || format('select l.order_id from public.skus k join public.order_lines l on l.sku_id = k.id
      where starts_with(k.code, %L)', v_code);
  end if;
  if cardinality(v_any) = 0 then v_any := array['false']; end if;
  v_found.residual := '(' || array_to_string(v_any, ' or ') || ')';
  v_found.drivers := array[coalesce((select string_agg(format('(%s limit 5001)', d), ' union all ') from unnest(v_found.drivers) d),
                                    'select o.id from public.orders o where false')];
  return v_found;
end $$;

/* A filter as contracts/desk/orders-filter.ts has it, as conditions on `o`. Every value is quoted by format, after it was cast. */
create function app.orders_search(p_filter jsonb) returns app.orders_search language plpgsql stable set search_path = '' as $$
declare
  v_sort     text := coalesce(p_filter ->> 'sort', 'newest');
  v_by_time  boolean := v_sort in ('newest', 'oldest');
  v_stores   uuid[] := app.filtered_stores(p_filter);
  v_statuses text[] := string_to_array(p_filter ->> 'status', ',');
  v_times    text := concat_ws(' and ',
    'o.placed_at >= ' || quote_literal((p_filter ->> 'from')::date::timestamp at time zone 'Asia/Shanghai'),
    'o.placed_at < ' || quote_literal(((p_filter ->> 'to')::date + 1)::timestamp at time zone 'Asia/Shanghai'),
    'o.placed_at >= ' || quote_literal((app.shanghai_day(now()) - (p_filter ->> 'lastDays')::integer + 1)::timestamp at time zone 'Asia/Shanghai'),
    'o.placed_at <= ' || quote_literal((p_filter ->> 'until')::timestamptz));
  v_amounts  text := concat_ws(' and ', 'o.total_fen >= ' || (p_filter ->> 'minFen')::bigint, 'o.total_fen <= ' || (p_filter ->> 'maxFen')::bigint);
  v_native   text[] := array['true'];
  v_rest     text[] := array['true'];
  v_drivers  text[] := '{}';
  v_craft    constant text := 'exists (select from public.order_lines l join public.sku_craft c on c.sku_id = l.sku_id where l.order_id = o.id)';
  v_is       text;
  v_text     app.orders_search;
begin
  if v_stores is not null then
    v_is := format('o.store_id = any (%L::uuid[])', v_stores);
    if cardinality(v_stores) = 1 then v_native := v_native || format('o.store_id = %L', v_stores[1]);
    else v_rest := v_rest || v_is; v_drivers := v_drivers || ('select o.id from public.orders o where ' || v_is); end if;
  end if;
  if v_statuses is not null then
    v_is := format('o.status = any (%L::text[])', v_statuses);
    if v_by_time and cardinality(v_statuses) = 1 then v_native := v_native || format('o.status = %L', v_statuses[1]);
    else v_rest := v_rest || v_is; v_drivers := v_drivers || ('select o.id from public.orders o where ' || v_is); end if;
  end if;
  if v_times <> '' and v_by_time then v_native := v_native || v_times;
  elsif v_times <> '' then v_rest := v_rest || v_times; v_drivers := v_drivers || ('select o.id from public.orders o where ' || v_times); end if;
  if v_amounts <> '' and not v_by_time then v_native := v_native || v_amounts;
  elsif v_amounts <> '' then v_rest := v_rest || v_amounts; v_drivers := v_drivers || ('select o.id from public.orders o where ' || v_amounts); end if;

  if p_filter ? 'rule' then
    v_rest := v_rest || format('exists (select from public.rule_firings f where f.order_id = o.id and f.rule_id = %L and not f.is_shadow)', (p_filter ->> 'rule')::uuid);
    v_drivers := v_drivers || format('select f.order_id from public.rule_firings f where f.rule_id = %L and not f.is_shadow and f.order_id is not null', (p_filter ->> 'rule')::uuid);
  end if;
  if p_filter ->> 'letter' = 'yes' then
    v_rest := v_rest || 'exists (select from public.letter_uses u where u.order_id = o.id)'::text;
    v_drivers := v_drivers || 'select u.order_id from public.letter_uses u'::text;
  elsif p_filter ->> 'letter' = 'no' then
    v_rest := v_rest || 'not exists (select from public.letter_uses u where u.order_id = o.id)'::text;
  end if;
  if p_filter ->> 'madeToOrder' = 'yes' then
    v_rest := v_rest || v_craft;
    v_drivers := v_drivers || 'select l.order_id from public.sku_craft c join public.order_lines l on l.sku_id = c.sku_id'::text;
  elsif p_filter ->> 'madeToOrder' = 'no' then
    v_rest := v_rest || ('not ' || v_craft);
  end if;
  if p_filter ? 'text' then
    v_text := app.text_search(p_filter ->> 'text', coalesce(p_filter ->> 'canonicalText', p_filter ->> 'text'));
    v_rest := v_rest || v_text.residual;
    v_drivers := v_drivers || v_text.drivers;
  end if;

  return row(case when v_by_time then 'placed_at' else 'total_fen' end, case when v_by_time then 'timestamptz' else 'bigint' end,
             v_sort in ('newest', 'largest'), array_to_string(v_native, ' and '), array_to_string(v_rest, ' and '), v_drivers)::app.orders_search;
end $$;

/* The ids that the first rare condition leaves, null when none is rare. */
create function app.rare_candidates(p_search app.orders_search) returns uuid[] language plpgsql stable set search_path = '' as $$
declare
  v_driver text;
  v_ids    uuid[];
begin
  foreach v_driver in array p_search.drivers loop
    execute format('select coalesce(array_agg(d.id), ''{}'') from (select x.id from (%s) x (id) limit 5001) d', v_driver) into v_ids;
    if cardinality(v_ids) <= 5000 then return v_ids; end if;
  end loop;
  return null;
end $$;

/* ---- the table ---- */

/* How many rows the planner's statistics expect of a query. Volatile, since Postgres explains nothing in a function that is not. */
create function app.planned_rows(p_query text) returns numeric language plpgsql volatile set search_path = '' as $$
declare
  v_plan jsonb;
begin
  execute 'explain (format json) ' || p_query into v_plan;
  return (v_plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric;
end $$;

/*
  How many there are, without walking all of history: counted up to WALK, estimated by the planner's statistics beyond.
  p_search is that of the table by time, whatever it is sorted by: orders of one time lie together on the disk, and those of
  one amount do not.
*/
create function app.orders_total(p_search app.orders_search) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_bound   integer := case when strpos(p_search.residual, 'exists (') > 0 then 4000 else 20000 end; -- a look into another table for each costs five times as much
  v_walked  bigint;
  v_matched bigint;
  v_about   bigint;
begin
  execute format('select count(*), count(*) filter (where %s) from (select o.* from public.orders o where %s order by o.placed_at desc, o.id desc limit %s) o',
    p_search.residual, p_search.native, v_bound) into v_walked, v_matched;
  if v_walked < v_bound then return jsonb_build_object('count', v_matched, 'kind', 'exact'); end if;
  if v_matched < 50 then return jsonb_build_object('count', v_matched, 'kind', 'atLeast'); end if;
  v_about := app.planned_rows('select from public.orders o where ' || p_search.native) * v_matched / v_walked;
  return jsonb_build_object('count', greatest(v_matched, v_about), 'kind', 'about');
end $$;

/*
  One page of the table. p_request: { filter, after?: {key, id}, limit, counted }. `filter.until` is an instant: nothing
  placed later, which an export needs. Returns { orders, next: {key, id} | null, searchedTo, total }.
  Headquarters alone: it runs as the owner because RLS, which gives headquarters everything, would keep the indexes of texts
  from being used. Called by: list_orders_admin.
*/
create function app.orders_page(p_request jsonb) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
  v_search app.orders_search := app.orders_search(p_request -> 'filter');
  v_limit  integer := (p_request ->> 'limit')::integer;
  v_after  jsonb := nullif(p_request -> 'after', 'null');
  v_order  text := format('order by o.%1$I %2$s, o.id %2$s', v_search.sort_key, case when v_search.is_descending then 'desc' else 'asc' end);
  v_beyond text := case when v_after is null then 'true' else format('(o.%I, o.id) %s (%L::%s, %L::uuid)', v_search.sort_key,
                     case when v_search.is_descending then '<' else '>' end, v_after ->> 'key', v_search.sort_type, v_after ->> 'id') end;
  v_walk   integer := case when v_search.sort_key = 'placed_at' then 20000 else 5000 end; -- rows of one amount lie apart, and are read one by one
  v_rare   uuid[];
  v_from   text;
  v_ids    uuid[];
  v_next   jsonb;
  v_total  jsonb;
  v_rows   jsonb;
begin
  if not app.is_hq() then raise exception 'the desk is headquarters'' own' using errcode = '42501'; end if;
  v_rare := app.rare_candidates(v_search);
  v_from := case when v_rare is null
    then format('(select o.* from public.orders o where %s and %s %s limit %s)', v_search.native, v_beyond, v_order, v_walk)
    else format('(select o.* from public.orders o where o.id = any (%L::uuid[]) and %s and %s)', v_rare, v_search.native, v_beyond) end;
  execute format('select array_agg(p.id) from (select o.id from %s o where %s %s limit %s) p', v_from, v_search.residual, v_order, v_limit + 1) into v_ids;

  if cardinality(v_ids) > v_limit then
    execute format('select jsonb_build_object(''key'', o.%I, ''id'', o.id) from public.orders o where o.id = %L', v_search.sort_key, v_ids[v_limit]) into v_next;
  elsif v_rare is null then
    -- The walk has ended before the page was full: at the end of the list, or after as many as one request may look at.
    execute format('select jsonb_build_object(''key'', o.%I, ''id'', o.id) from public.orders o where %s and %s %s offset %s limit 1',
      v_search.sort_key, v_search.native, v_beyond, v_order, v_walk - 1) into v_next;
  end if;
  if (p_request ->> 'counted')::boolean then
    if v_next is null and v_after is null then v_total := jsonb_build_object('count', coalesce(cardinality(v_ids), 0), 'kind', 'exact');
    elsif v_rare is null then v_total := app.orders_total(app.orders_search((p_request -> 'filter') - 'sort'));
    else
      execute format('select jsonb_build_object(''count'', count(*), ''kind'', ''exact'') from %s o where %s', v_from, v_search.residual) into v_total;
    end if;
  end if;
  -- Written out: a function for each row, which Postgres does not take in, took three times as long.
  select coalesce(jsonb_agg(jsonb_build_object(
      'orderNo', o.order_no, 'status', o.status, 'placedAt', app.iso(o.placed_at), 'totalFen', o.total_fen, 'note', o.note,
      'storeCode', s.code, 'storeName', s.name, 'channelName', c.name, 'district', d.name, 'contactName', coalesce(o.address ->> 'contactName', ''),
      'lineCount', l.lines, 'isMadeToOrder', l.is_made_to_order,
      'ruleIds', array(select f.rule_id from public.rule_firings f where f.order_id = o.id and not f.is_shadow order by f.id),
      'hasLetter', exists (select from public.letter_uses u where u.order_id = o.id)) order by i.ord), '[]') into v_rows
    from unnest(v_ids[:v_limit]) with ordinality as i (id, ord) join public.orders o on o.id = i.id
    join public.stores s on s.id = o.store_id join public.channels c on c.code = s.channel join public.districts d on d.adcode = s.adcode
    cross join lateral (select count(*) as lines, coalesce(bool_or(m.sku_id is not null), false) as is_made_to_order
                        from public.order_lines n left join public.sku_craft m on m.sku_id = n.sku_id where n.order_id = o.id) l;
  return jsonb_build_object('orders', v_rows, 'next', v_next, 'total', v_total,
    'searchedTo', case when v_next is not null and coalesce(cardinality(v_ids), 0) <= v_limit and v_search.sort_key = 'placed_at'
                       then app.iso((v_next ->> 'key')::timestamptz) end);
end $$;
revoke execute on function app.filtered_stores, app.text_search, app.orders_search, app.rare_candidates,
  app.planned_rows, app.orders_total, app.orders_page, app.keep_contacts from public;
grant execute on function app.orders_page to authenticated;

/* p_request: see app.orders_page. Called by: use-cases/list-orders-admin.ts, export-orders.ts. */
create function list_orders_admin(p_request jsonb) returns jsonb language sql stable set search_path = '' as $$
  select app.orders_page(p_request)
$$;

/* Every rule that was ever published, by the name and in the version in which it stood last. */
create function app.rule_names() returns table (id uuid, name text, version_no integer) language sql stable set search_path = '' as $$
  select distinct on (r.rule ->> 'ruleId') (r.rule ->> 'ruleId')::uuid, r.rule ->> 'name', v.version_no
  from public.rule_set_versions v cross join lateral jsonb_array_elements(v.rules -> 'rules') as r (rule)
  order by r.rule ->> 'ruleId', v.version_no desc
$$;
grant execute on function app.rule_names to authenticated;

/* What the filters offer; every rule there was, by its latest name. Called by: use-cases/get-desk-options.ts, export-orders.ts. */
create function get_desk_options() returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'stores', (select coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name, 'channel', s.channel, 'district', s.adcode,
                 'isActive', s.is_active) order by s.code), '[]') from public.stores s),
    'districts', (select coalesce(jsonb_agg(jsonb_build_object('code', d.adcode, 'name', d.name) order by d.adcode), '[]') from public.districts d
                  where exists (select from public.stores s where s.adcode = d.adcode)),
    'channels', (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name) order by c.code), '[]') from public.channels c),
    'rules', (select coalesce(jsonb_agg(jsonb_build_object('ruleId', r.id, 'name', r.name, 'isInForce', r.version_no = app.rule_set_in_force())
                order by r.version_no desc, r.name), '[]') from app.rule_names() r))
$$;

/* ---- the story of one order ---- */

/* A submit as it was kept: findings and facts in the form of their time, which the use case puts into words. */
create function app.submit_json(a public.attempts) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'attemptId', a.id::text, 'at', app.iso(a.at), 'outcome', a.outcome, 'isFirst', a.is_first, 'lineCount', a.line_count,
    'totalFen', a.expected_total_fen, 'ruleSetVersion', a.rule_set_version, 'findings', a.findings, 'codes', a.codes, 'facts', a.facts,
    'byName', (select u.name from public.users u where u.id = a.user_id),
    'shadowRules', (select coalesce(jsonb_agg(jsonb_build_object('ruleId', f.rule_id, 'name', coalesce(n.name, '已删除的规则')) order by f.id), '[]')
                    from public.rule_firings f left join app.rule_names() n on n.id = f.rule_id where f.attempt_id = a.id and f.is_shadow),
    'orderNo', o.order_no, 'orderStatus', o.status)
  from (select) one left join public.orders o on o.id = a.order_id
$$;

/* What a store submitted for one order: the one given and, from it backwards to the last that was not refused, what it mends. 31 at most. */
create function app.submits_before(p_attempt public.attempts) returns setof public.attempts language plpgsql stable rows 2 set search_path = '' as $$
declare
  v_at timestamptz := '-infinity';
  v_id bigint := 0;
begin
  return next p_attempt;
  if p_attempt.is_first then return; end if;
  select b.at, b.id into v_at, v_id from public.attempts b
    where b.store_id = p_attempt.store_id and (b.at, b.id) < (p_attempt.at, p_attempt.id) and b.outcome <> 'refused'
    order by b.at desc, b.id desc limit 1;
  return query select a.* from public.attempts a
    where a.store_id = p_attempt.store_id and (a.at, a.id) < (p_attempt.at, p_attempt.id)
      and (a.at, a.id) > (coalesce(v_at, '-infinity'), coalesce(v_id, 0))
    order by a.at desc, a.id desc limit 30;
end $$;

/* What a store submitted after one that was refused, until one was not. 31 at most. */
create function app.submits_after(p_attempt public.attempts) returns setof public.attempts language plpgsql stable rows 2 set search_path = '' as $$
declare
  v_next public.attempts;
begin
  if p_attempt.outcome <> 'refused' then return; end if;
  for v_next in
    select a.* from public.attempts a where a.store_id = p_attempt.store_id and (a.at, a.id) > (p_attempt.at, p_attempt.id)
    order by a.at, a.id limit 31
  loop
    return next v_next;
    exit when v_next.outcome <> 'refused';
  end loop;
end $$;

/* A review with its messages, null for an order that was never held. */
create function app.review_story(p_order uuid) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'state', r.state, 'openedAt', app.iso(r.opened_at), 'dueAt', app.iso(r.due_at), 'releaseAt', app.iso(r.release_at),
    'escalatedAt', app.iso(r.escalated_at), 'decidedAt', app.iso(r.decided_at), 'reason', r.reason, 'findings', r.findings,
    'decidedByName', (select u.name from public.users u where u.id = r.decided_by),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'at', app.iso(m.at), 'text', m.text, 'byName', u.name) order by m.id), '[]')
                 from public.review_messages m join public.users u on u.id = m.by_user where m.review_id = r.id))
  from public.reviews r where r.order_id = p_order
$$;

create function app.letter_story(p_order uuid) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'letterId', l.id, 'kind', u.kind, 'signerName', l.signer_name, 'totalFen', l.total_fen, 'uploadedAt', app.iso(l.uploaded_at),
    'uploadedByName', (select p.name from public.users p where p.id = l.uploaded_by), 'expiresAt', app.iso(l.expires_at), 'usedAt', app.iso(u.used_at),
    'files', (select coalesce(jsonb_agg(jsonb_build_object('position', f.position, 'kind', f.kind, 'mime', f.mime, 'bytes', f.bytes, 'sha256', f.sha256)
                order by f.position), '[]') from public.letter_files f where f.letter_id = l.id))
  from public.letter_uses u join public.letters l on l.id = u.letter_id where u.order_id = p_order
$$;

/*
  One order with everything that is known of it; null when there is none. All of it is read by key: nothing here knows how
  long history is. Called by: use-cases/get-order-story.ts.
*/
create function get_order_story(p_order_no text) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'at', app.iso(now()), 'order', app.order_json(o),
    'store', (select jsonb_build_object('code', s.code, 'name', s.name, 'channelName', c.name, 'district', d.name,
                       'franchiseeName', (select f.name from public.franchisees f where f.id = s.franchisee_id))
              from public.stores s join public.channels c on c.code = s.channel join public.districts d on d.adcode = s.adcode where s.id = o.store_id),
    'warehouseName', (select w.name from public.warehouses w where w.id = o.warehouse_id),
    'submits', b.submits, 'hasEarlierSubmits', b.has_more,
    'review', app.review_story(o.id),
    'letter', app.letter_story(o.id),
    'craft', (select coalesce(jsonb_agg(jsonb_build_object('skuCode', k.code, 'name', l.name, 'specText', l.spec_text, 'lineName', g.name,
                       'day', b.day, 'minutes', b.minutes) order by b.day, k.code), '[]')
              from public.craft_bookings b join public.order_lines l on l.order_id = b.order_id and l.sku_id = b.sku_id
              join public.skus k on k.id = b.sku_id join public.craft_lines g on g.id = b.line_id where b.order_id = o.id),
    'stock', (select coalesce(jsonb_agg(jsonb_build_object('skuCode', k.code, 'name', l.name, 'specText', l.spec_text, 'reason', m.reason,
                       'onHandDelta', m.on_hand_delta, 'reservedDelta', m.reserved_delta, 'at', app.iso(m.moved_at), 'warehouseName', w.name,
                       'byName', (select u.name from public.users u where u.id = m.moved_by)) order by m.id), '[]')
              from public.stock_movements m join public.skus k on k.id = m.sku_id join public.warehouses w on w.id = m.warehouse_id
              join public.order_lines l on l.order_id = m.order_id and l.sku_id = m.sku_id where m.order_id = o.id),
    'filings', (select coalesce(jsonb_agg(jsonb_build_object('topic', b.topic, 'createdAt', app.iso(b.created_at), 'deliveredAt', app.iso(b.delivered_at))
                  order by b.id), '[]') from public.outbox b where b.order_id = o.id),
    'receivable', (select jsonb_build_object('amountFen', r.amount_fen, 'dueOn', r.due_on, 'issuedAt', app.iso(r.issued_at), 'settledOn', r.settled_on)
                   from public.receivables r where r.order_id = o.id),
    'returns', (select coalesce(jsonb_agg(jsonb_build_object('returnedOn', r.returned_on, 'amountFen', r.amount_fen, 'reason', r.reason) order by r.id), '[]')
                from public.order_returns r where r.order_id = o.id),
    'audit', (select coalesce(jsonb_agg(jsonb_build_object('at', app.iso(e.at), 'action', e.action, 'reason', e.reason,
                       'byName', (select u.name from public.users u where u.id = e.by_user)) order by e.at, e.id), '[]')
              from public.audit_events e where e.subject = o.order_no))
  from public.orders o cross join lateral (
    select coalesce(jsonb_agg(app.submit_json(n.submit) order by n.place desc) filter (where n.place <= 30), '[]') as submits, count(*) > 30 as has_more
    from (select s as submit, row_number() over (order by s.at desc, s.id desc) as place
          from public.attempts a cross join lateral app.submits_before(a) s where a.order_id = o.id) n) b
  where o.order_no = p_order_no
$$;
grant execute on function app.submit_json, app.submits_before, app.submits_after, app.review_story, app.letter_story to authenticated;

/*
  A submit, and what the store submitted after it until one was not refused: 30 at most, and whether there are more; null when there
  is no such submit.
  Called by: use-cases/get-submit-story.ts.
*/
create function get_submit_story(p_attempt_id bigint) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('storeCode', s.code, 'storeName', s.name, 'submit', app.submit_json(a), 'later', l.later, 'hasMoreLater', l.has_more)
  from public.attempts a join public.stores s on s.id = a.store_id cross join lateral (
    select coalesce(jsonb_agg(app.submit_json(n.submit) order by n.place) filter (where n.place <= 30), '[]') as later, count(*) > 30 as has_more
    from (select b as submit, row_number() over (order by b.at, b.id) as place from app.submits_after(a) b) n) l
  where a.id = p_attempt_id
$$;

/* ---- saved views ---- */

create function app.view_json(v public.saved_views) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('viewId', v.id, 'name', v.name, 'filter', v.filter, 'savedAt', app.iso(v.saved_at))
$$;
grant execute on function app.view_json to authenticated;

/* One's own, by name. Called by: use-cases/list-saved-views.ts, rename-view.ts. */
create function list_saved_views() returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('views', coalesce(jsonb_agg(app.view_json(v) order by v.name), '[]'))
  from public.saved_views v where v.user_id = auth.uid()
$$;

/*
  Keeps a filter under a name, in the place of what was there. p_request: { requestId, bodyHash, userId, name, filter, max }.
  Returns { outcome }: saved { view }, refused { code: VIEW_LIMIT }, repeated { first }, reused.
  Called by: use-cases/save-view.ts. Emits nothing.
*/
create function save_view(p_request jsonb) returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_claim jsonb := app.claim_request(v_user, v_id, 'saveView', p_request ->> 'bodyHash');
  v_view  public.saved_views;
begin
  if v_claim is not null then return v_claim; end if;
  perform 1 from public.users u where u.id = v_user for no key update; -- one writer of a person's views at a time
  if (select count(*) from public.saved_views v where v.user_id = v_user and v.name <> p_request ->> 'name') >= (p_request ->> 'max')::integer then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "VIEW_LIMIT"}');
  end if;
  insert into public.saved_views as v (user_id, name, filter) values (v_user, p_request ->> 'name', p_request -> 'filter')
    on conflict (user_id, name) do update set filter = excluded.filter, saved_at = now() returning v.* into v_view;
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'saved', 'view', app.view_json(v_view)));
end $$;

/*
  p_request: { requestId, bodyHash, userId, viewId, name }. Returns { outcome }: saved { view },
  refused { code: NOT_FOUND | VIEW_NAME_TAKEN }, repeated { first }, reused. Called by: use-cases/rename-view.ts. Emits nothing.
*/
create function rename_view(p_request jsonb) returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_claim jsonb := app.claim_request(v_user, v_id, 'renameView', p_request ->> 'bodyHash');
  v_view  public.saved_views;
begin
  if v_claim is not null then return v_claim; end if;
  perform 1 from public.users u where u.id = v_user for no key update;
  if exists (select from public.saved_views v where v.user_id = v_user and v.name = p_request ->> 'name' and v.id <> (p_request ->> 'viewId')::uuid) then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "VIEW_NAME_TAKEN"}');
  end if;
  update public.saved_views v set name = p_request ->> 'name'
    where v.id = (p_request ->> 'viewId')::uuid and v.user_id = v_user returning v.* into v_view;
  if v_view.id is null then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}'); end if;
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'saved', 'view', app.view_json(v_view)));
end $$;

/* p_request: { userId, viewId }. Gone or never there: refused. Called by: use-cases/delete-view.ts. Emits nothing. */
create function delete_view(p_request jsonb) returns jsonb language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from public.saved_views where id = (p_request ->> 'viewId')::uuid and user_id = (p_request ->> 'userId')::uuid;
  if not found then return '{"outcome": "refused", "code": "NOT_FOUND"}'; end if;
  return '{"outcome": "deleted"}';
end $$;

revoke execute on function list_orders_admin, get_desk_options, get_order_story, get_submit_story, list_saved_views from public, anon;
grant execute on function list_orders_admin, get_desk_options, get_order_story, get_submit_story, list_saved_views to authenticated;
revoke execute on function save_view, rename_view, delete_view from public, anon, authenticated;
grant execute on function save_view, rename_view, delete_view to service_role;

alter table order_contacts enable row level security;
alter table saved_views enable row level security;
create policy "people read their own views" on saved_views for select to authenticated using (user_id = (select auth.uid()));
grant select on saved_views to authenticated;
-- order_contacts: no policy and no grant. The trigger writes it, the table of orders reads it.
