/*
  The one-pass rate (一次性合格率): of the first submits of what stores meant to order, the share accepted without a hold.

  It is counted as submits happen: one row per store and day, one per store, day and cause, and one per stopped submit and
  cause to lead from a figure to its rows. Reading a range costs its days times the stores, whatever came before it, and the
  figures are exact: they are written by a trigger, in the transaction of the submit, from the submit alone, which never changes.
*/

create table one_pass_days (
  business_day date not null,
  store_id     uuid not null references stores,
  firsts       integer not null check (firsts >= 1),
  passed       integer not null check (passed between 0 and firsts),
  primary key (business_day, store_id)
);
comment on table one_pass_days is 'First submits of a store on a Shanghai day, and how many of them were accepted without a hold. Written by a trigger on attempts.';
create index one_pass_days_of_store on one_pass_days (store_id, business_day);

create table one_pass_cause_days (
  business_day date not null,
  store_id     uuid not null references stores,
  cause        text not null,
  stopped      integer not null check (stopped >= 1),
  primary key (business_day, store_id, cause)
);
comment on column one_pass_cause_days.cause is '`rule:<id>` of a rule that held, else the code of a check. A submit may have several.';
create index one_pass_cause_days_of_store on one_pass_cause_days (store_id);

create table attempt_causes (
  attempt_id bigint not null references attempts,
  cause      text not null,
  store_id   uuid not null references stores,
  at         timestamptz not null,
  primary key (attempt_id, cause)
);
comment on table attempt_causes is 'Why a first submit did not pass. Written with it, by a trigger.';
create index attempt_causes_newest on attempt_causes (cause, at desc, attempt_id desc);
create index attempt_causes_of_store on attempt_causes (store_id, cause, at desc, attempt_id desc);
create trigger attempt_causes_never_change before update or delete on attempt_causes
  for each row execute function app.forbid_change();

create index attempts_first on attempts (at desc, id desc) where is_first;
create index attempts_first_of_store on attempts (store_id, at desc, id desc) where is_first;
create index attempts_stopped on attempts (at desc, id desc) where is_first and outcome <> 'accepted';

/* What stopped a submit, each once: rules by their id, checks by their code. Warnings stop nothing. */
create function app.causes_of(p_codes text[], p_findings jsonb) returns text[] language sql immutable set search_path = '' as $$
  with found as (
    select coalesce('rule:' || (f ->> 'ruleId'), f ->> 'code') as cause, f ->> 'code' as code
    from jsonb_array_elements(case jsonb_typeof(p_findings) when 'array' then p_findings else '[]' end) f
    where f ->> 'severity' is distinct from 'warn'
  )
  select coalesce(array_agg(distinct cause order by cause), '{}') from (
    select cause from found
    union all
    -- A refusal that no finding explains: a closed store, an order too large.
    select c from unnest(p_codes) c where not exists (select from found)) every
$$;

/* Rows are taken in one order, so that two loads at once wait for each other instead of in each other's way. */
create function app.count_first_submits() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.one_pass_days as d (business_day, store_id, firsts, passed)
    select app.shanghai_day(n.at), n.store_id, count(*), count(*) filter (where n.outcome = 'accepted')
    from submitted n where n.is_first group by 1, 2 order by 1, 2
    on conflict (business_day, store_id) do update set firsts = d.firsts + excluded.firsts, passed = d.passed + excluded.passed;
  insert into public.attempt_causes (attempt_id, cause, store_id, at)
    select n.id, c.cause, n.store_id, n.at
    from submitted n cross join lateral unnest(app.causes_of(n.codes, n.findings)) as c (cause)
    where n.is_first and n.outcome <> 'accepted';
  if not found then return null; end if;
  insert into public.one_pass_cause_days as d (business_day, store_id, cause, stopped)
    select app.shanghai_day(n.at), n.store_id, c.cause, count(*)
    from submitted n cross join lateral unnest(app.causes_of(n.codes, n.findings)) as c (cause)
    where n.is_first and n.outcome <> 'accepted' group by 1, 2, 3 order by 1, 2, 3
    on conflict (business_day, store_id, cause) do update set stopped = d.stopped + excluded.stopped;
  return null;
end $$;
revoke execute on function app.causes_of, app.count_first_submits from public;
grant execute on function app.causes_of to authenticated;
create trigger first_submits_are_counted after insert on attempts
  referencing new table as submitted for each statement execute function app.count_first_submits();

/* Where the figures differ from a count of all history: nowhere, ever. Reads all of it; for tests. */
create function list_one_pass_discrepancies() returns jsonb language sql stable security definer set search_path = '' as $$
  with counted as (
    select app.shanghai_day(a.at) as business_day, a.store_id, count(*) as firsts, count(*) filter (where a.outcome = 'accepted') as passed
    from public.attempts a where a.is_first group by 1, 2
  ), causes as (
    select app.shanghai_day(a.at) as business_day, a.store_id, c.cause, count(*) as stopped
    from public.attempts a cross join lateral unnest(app.causes_of(a.codes, a.findings)) as c (cause)
    where a.is_first and a.outcome <> 'accepted' group by 1, 2, 3
  )
  select coalesce(jsonb_agg(x.it), '[]') from (
    select jsonb_build_object('day', business_day, 'storeId', store_id, 'kept', d.firsts || '/' || d.passed, 'counted', c.firsts || '/' || c.passed) as it
    from public.one_pass_days d full join counted c using (business_day, store_id)
    where (d.firsts, d.passed) is distinct from (c.firsts, c.passed)
    union all
    select jsonb_build_object('day', business_day, 'storeId', store_id, 'cause', cause, 'kept', d.stopped, 'counted', c.stopped)
    from public.one_pass_cause_days d full join causes c using (business_day, store_id, cause)
    where d.stopped is distinct from c.stopped) x
$$;

/*
  p_request: { from, to, by: day | store | cause, store?, district?, channel? }. Returns { firsts, passed, points: [{key, firsts, count}] };
  the use case names the points. Called by: use-cases/get-one-pass-rate.ts.
*/
create function get_one_pass_rate(p_request jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_from   date := (p_request ->> 'from')::date;
  v_to     date := (p_request ->> 'to')::date;
  v_stores uuid[] := app.filtered_stores(p_request);
  v_firsts bigint;
  v_passed bigint;
  v_points jsonb;
begin
  select coalesce(sum(d.firsts), 0), coalesce(sum(d.passed), 0) into v_firsts, v_passed from public.one_pass_days d
    where d.business_day between v_from and v_to and (v_stores is null or d.store_id = any (v_stores));
  case p_request ->> 'by'
    when 'day' then
      select jsonb_agg(jsonb_build_object('key', p.business_day, 'firsts', p.firsts, 'count', p.passed) order by p.business_day) into v_points from (
        select d.business_day, sum(d.firsts) as firsts, sum(d.passed) as passed from public.one_pass_days d
        where d.business_day between v_from and v_to and (v_stores is null or d.store_id = any (v_stores)) group by 1) p;
    when 'store' then
      select jsonb_agg(jsonb_build_object('key', s.code, 'label', s.name, 'firsts', p.firsts, 'count', p.passed) order by s.code) into v_points from (
        select d.store_id, sum(d.firsts) as firsts, sum(d.passed) as passed from public.one_pass_days d
        where d.business_day between v_from and v_to and (v_stores is null or d.store_id = any (v_stores)) group by 1) p
        join public.stores s on s.id = p.store_id;
    when 'cause' then
      select jsonb_agg(jsonb_build_object('key', p.cause, 'label', n.name, 'firsts', v_firsts, 'count', p.stopped) order by p.stopped desc, p.cause) into v_points from (
        select d.cause, sum(d.stopped) as stopped from public.one_pass_cause_days d
        where d.business_day between v_from and v_to and (v_stores is null or d.store_id = any (v_stores)) group by 1) p
        left join app.rule_names() n on p.cause = 'rule:' || n.id;
  end case;
  return jsonb_build_object('firsts', v_firsts, 'passed', v_passed, 'points', coalesce(v_points, '[]'));
end $$;

/*
  The first submits behind a figure, newest first. p_request: { from, to, store?, district?, channel?, cause?, only?: passed | stopped,
  after?: {at, id}, limit }. Returns { submits, next: {at, id} | null }. Called by: use-cases/list-one-pass-rows.ts.
*/
create function list_one_pass_rows(p_request jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_limit  integer := (p_request ->> 'limit')::integer;
  v_after  jsonb := nullif(p_request -> 'after', 'null');
  v_stores uuid[] := app.filtered_stores(p_request);
  v_cause  text := p_request ->> 'cause';
  v_from   timestamptz := (p_request ->> 'from')::date::timestamp at time zone 'Asia/Shanghai';
  v_to     timestamptz := ((p_request ->> 'to')::date + 1)::timestamp at time zone 'Asia/Shanghai';
  v_where  text := format('a.at >= %L and a.at < %L', v_from, v_to);
  v_keys   jsonb;
  v_answer jsonb;
begin
  if v_after is not null then v_where := v_where || format(' and (a.at, a.id) < (%L::timestamptz, %L::bigint)', v_after ->> 'at', v_after ->> 'id'); end if;
  -- One store by its own index, several as they come: an equation lets the planner read them in order.
  if cardinality(v_stores) = 1 then v_where := v_where || format(' and a.store_id = %L', v_stores[1]);
  elsif v_stores is not null then v_where := v_where || format(' and a.store_id = any (%L::uuid[])', v_stores); end if;
  v_where := v_where || case p_request ->> 'only' when 'passed' then ' and a.outcome = ''accepted''' when 'stopped' then ' and a.outcome <> ''accepted''' else '' end;
  execute format('select jsonb_agg(jsonb_build_object(''at'', p.at, ''id'', p.id) order by p.at desc, p.id desc) from (
      select a.at, a.id from %s where %s order by a.at desc, a.id desc limit %s) p',
    case when v_cause is null then 'public.attempts a'
         else format('(select c.at, c.attempt_id as id, c.store_id, ''stopped'' as outcome from public.attempt_causes c where c.cause = %L) a', v_cause) end,
    v_where || case when v_cause is null then ' and a.is_first' else '' end, v_limit + 1) into v_keys;
  select jsonb_build_object(
    'submits', coalesce(jsonb_agg(jsonb_build_object(
        'attemptId', a.id::text, 'at', app.iso(a.at), 'outcome', a.outcome, 'storeCode', s.code, 'storeName', s.name,
        'byName', (select u.name from public.users u where u.id = a.user_id), 'lineCount', a.line_count, 'totalFen', a.expected_total_fen,
        'causes', (select coalesce(jsonb_agg(jsonb_build_object('key', c.cause, 'label', n.name) order by c.cause), '[]')
                   from public.attempt_causes c left join app.rule_names() n on c.cause = 'rule:' || n.id where c.attempt_id = a.id),
        'orderNo', o.order_no) order by k.ord), '[]'),
    'next', case when jsonb_array_length(v_keys) > v_limit then v_keys -> (v_limit - 1) end)
  into v_answer
  from jsonb_array_elements(v_keys) with ordinality as k (key, ord)
  join public.attempts a on a.id = (k.key ->> 'id')::bigint join public.stores s on s.id = a.store_id left join public.orders o on o.id = a.order_id
  where k.ord <= v_limit;
  return v_answer;
end $$;
grant execute on function app.filtered_stores to authenticated;

revoke execute on function get_one_pass_rate, list_one_pass_rows from public, anon;
grant execute on function get_one_pass_rate, list_one_pass_rows to authenticated;
revoke execute on function list_one_pass_discrepancies from public, anon, authenticated;
grant execute on function list_one_pass_discrepancies to service_role;

alter table one_pass_days enable row level security;
alter table one_pass_cause_days enable row level security;
alter table attempt_causes enable row level security;
create policy "headquarters reads how many submits passed" on one_pass_days for select to authenticated using ((select app.is_hq()));
grant select on one_pass_days to authenticated;
create policy "headquarters reads what stopped submits" on one_pass_cause_days for select to authenticated using ((select app.is_hq()));
grant select on one_pass_cause_days to authenticated;
create policy "headquarters reads why submits were stopped" on attempt_causes for select to authenticated using ((select app.is_hq()));
grant select on attempt_causes to authenticated;
