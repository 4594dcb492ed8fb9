/*
  Backtests: a drafted rule set judged over stored submits before it goes live. The database hands out facts as text, some
  ten thousand submits at a time, and keeps the tally; judging is shared/src/compliance, the very code that judges orders.
*/

/* PostgREST sends what has this type as it is: a million facts need not be quoted and unquoted on the way. */
create domain "text/csv" as text;

/*
  What became of orders. bad: cancelled (or turned down, or released), returned, overdue (paid late, or due and not paid);
  open: not all of it is known yet; fine. As its owner: a word is no amount, and who may not read receivables must not be told that
  all is fine.
*/
create function app.fates_of(p_orders uuid[]) returns table (order_id uuid, fate text) language sql stable security definer set search_path = '' as $$
  select o.id, case
    when o.status in ('cancelled', 'rejected') then 'cancelled'
    when exists (select 1 from public.order_returns t where t.order_id = o.id) then 'returned'
    when coalesce(r.settled_on, app.shanghai_day(now())) > r.due_on then 'overdue'
    when o.status in ('held', 'placed', 'picking') or r.order_id is not null and r.settled_on is null then 'open'
    else 'fine' end
  from public.orders o left join public.receivables r on r.order_id = o.id
  where o.id = any (p_orders)
$$;
grant execute on function app.fates_of to authenticated;

/*
  Begins a backtest over the last p_request.days Shanghai days up to now, and forgets what its author left lying about.
  p_request: { requestId, bodyHash, userId, rules: { schema, rules }, days }.
  Returns { outcome }: started { backtestId, total }, repeated { first }, reused.
  Called by: use-cases/start-backtest.ts. Emits nothing.
*/
create function start_backtest(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now   timestamptz := clock_timestamp();
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_since timestamptz := (app.shanghai_day(v_now) - (p_request ->> 'days')::integer)::timestamp at time zone 'Asia/Shanghai';
  v_claim jsonb := app.claim_request(v_user, v_id, 'startBacktest', p_request ->> 'bodyHash');
  v_total integer;
  v_made  uuid;
begin
  if v_claim is not null then return v_claim; end if;
  delete from public.backtests b where b.started_by = v_user and b.started_at < v_now - interval '7 days'
    and not exists (select 1 from public.rule_set_versions v where v.backtest_id = b.id);
  select count(*) into v_total from public.attempts a where a.facts is not null and a.at >= v_since and a.at < v_now;
  insert into public.backtests (rules, based_on, since, until, started_by, started_at, total, finished_at)
    values (p_request -> 'rules', coalesce(app.rule_set_in_force(), 0), v_since, v_now, v_user, v_now, v_total,
            case when v_total = 0 then v_now end)
    returning id into v_made;
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'started', 'backtestId', v_made, 'total', v_total));
end $$;

/*
  A backtest as far as it is, with the rules it is compared with and the names of the stores in its tally. Null when it is gone.
  Called by: use-cases/get-backtest.ts, advance-backtest.ts.
*/
create function get_backtest(p_backtest_id uuid) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'backtestId', b.id, 'rules', b.rules -> 'rules', 'basedOn', b.based_on,
    'rulesInForce', coalesce((select v.rules -> 'rules' from public.rule_set_versions v where v.version_no = b.based_on), '[]'),
    'since', app.iso(b.since), 'until', app.iso(b.until), 'startedAt', app.iso(b.started_at), 'startedBy', b.started_by,
    'startedByName', (select u.name from public.users u where u.id = b.started_by),
    'total', b.total, 'judged', b.judged, 'afterId', b.after_id, 'tally', b.tally, 'finishedAt', app.iso(b.finished_at),
    'stores', (select coalesce(jsonb_object_agg(s.id, jsonb_build_object('code', s.code, 'name', s.name)), '{}')
               from public.stores s where s.id in (select k::uuid from jsonb_object_keys(b.tally -> 'stores') k)))
  from public.backtests b where b.id = p_backtest_id
$$;

/*
  Where the next p_chunks chunks of p_chunk submits end, counted on from p_after_id (null: the newest): the id of the last submit
  of each, so that several can be read at once. Read off the index alone. Called by: use-cases/advance-backtest.ts.
*/
create function find_backtest_ends(p_backtest_id uuid, p_after_id bigint, p_chunk integer, p_chunks integer) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_since timestamptz;
  v_until timestamptz;
begin
  select b.since, b.until into v_since, v_until from public.backtests b where b.id = p_backtest_id;
  if p_after_id is not null then
    select a.at into v_until from public.attempts a where a.id = p_after_id;
  end if;
  return (
    select coalesce(jsonb_agg(x.id order by x.place), '[]')
    from (select a.id, row_number() over (order by a.at desc, a.id desc) as place from public.attempts a
          where a.facts is not null and a.at >= v_since and (a.at, a.id) < (v_until, coalesce(p_after_id, 0))
          order by a.at desc, a.id desc limit p_chunk * p_chunks) x
    where x.place % p_chunk = 0);
end $$;

/*
  The facts of the p_limit submits of a backtest's period that are next older than p_after_id (null: its newest), newest
  first, one per line: the id, a space, the facts. Empty text when there are none left.
  Called by: use-cases/advance-backtest.ts.
*/
create function read_backtest_facts(p_backtest_id uuid, p_after_id bigint, p_limit integer) returns "text/csv"
language plpgsql stable set search_path = '' as $$
declare
  v_since timestamptz;
  v_until timestamptz;
  v_after bigint := coalesce(p_after_id, 0);
  v_lines text;
begin
  select b.since, b.until into v_since, v_until from public.backtests b where b.id = p_backtest_id;
  if p_after_id is not null then
    select a.at into v_until from public.attempts a where a.id = p_after_id;
  end if;
  select string_agg(x.id || ' ' || x.facts, e'\n' order by x.at desc, x.id desc) into v_lines
    from (select a.at, a.id, a.facts from public.attempts a
          where a.facts is not null and a.at >= v_since and (a.at, a.id) < (v_until, v_after)
          order by a.at desc, a.id desc limit p_limit) x;
  return coalesce(v_lines, '');
end $$;

/*
  Whose submits these are and what became of them, one per line: attempt id, store id, fate.
  Called by: use-cases/advance-backtest.ts, for those that a rule held for.
*/
create function read_backtest_fates(p_attempt_ids bigint[]) returns "text/csv" language sql stable set search_path = '' as $$
  with asked as (select a.id, a.store_id, a.order_id from public.attempts a where a.id = any (p_attempt_ids)),
  fates as (select * from app.fates_of(array(select k.order_id from asked k where k.order_id is not null)))
  select coalesce(string_agg(k.id || ' ' || k.store_id || ' ' || coalesce(f.fate, 'noOrder'), e'\n'), '')
  from asked k left join fates f on f.order_id = k.order_id
$$;

/*
  Counts a step: everything up to lastId, the tally that includes it, and the hits to be looked at. Only when the backtest
  still stands at afterId: of two callers that judged the same step, one is counted.
  p_request: { backtestId, userId, afterId, lastId, judged, isFinished, tally, hits: [[attemptId, kind, outcome, outcomeInForce, [ruleId]]] }.
  Returns { outcome }: kept, moved, gone (none of this user's). Called by: use-cases/advance-backtest.ts. Emits nothing.
*/
create function keep_backtest_step(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_id   uuid := (p_request ->> 'backtestId')::uuid;
  v_test public.backtests;
begin
  select * into v_test from public.backtests b where b.id = v_id and b.started_by = (p_request ->> 'userId')::uuid for update;
  if not found then return '{"outcome": "gone"}'; end if;
  if v_test.finished_at is not null or v_test.after_id is distinct from (p_request ->> 'afterId')::bigint then
    return '{"outcome": "moved"}';
  end if;
  update public.backtests b set
    after_id = coalesce((p_request ->> 'lastId')::bigint, b.after_id), judged = (p_request ->> 'judged')::integer, tally = p_request -> 'tally',
    finished_at = case when (p_request ->> 'isFinished')::boolean then clock_timestamp() end
    where b.id = v_id;
  insert into public.backtest_hits (backtest_id, attempt_id, at, kind, outcome, outcome_in_force, rule_ids)
    select v_id, a.id, a.at, h ->> 1, h ->> 2, h ->> 3, array(select jsonb_array_elements_text(h -> 4))::uuid[]
    from jsonb_array_elements(p_request -> 'hits') h join public.attempts a on a.id = (h ->> 0)::bigint;
  return '{"outcome": "kept"}';
end $$;

/*
  The kept submits behind the figures, newest first.
  p_request: { backtestId, kind?, ruleId?, storeId?, day?, after?: { at, id }, limit }. Returns { hits, next }; null when the backtest is gone.
  Called by: use-cases/list-backtest-hits.ts.
*/
create function list_backtest_hits(p_request jsonb) returns jsonb language sql stable set search_path = '' as $$
  with page as (
    select h.*, a.store_id, a.order_id, a.expected_total_fen
    from public.backtest_hits h join public.attempts a on a.id = h.attempt_id
    where h.backtest_id = (p_request ->> 'backtestId')::uuid
      and (p_request ->> 'kind' is null or h.kind = p_request ->> 'kind')
      and (p_request ->> 'ruleId' is null or (p_request ->> 'ruleId')::uuid = any (h.rule_ids))
      and (p_request ->> 'storeId' is null or a.store_id = (p_request ->> 'storeId')::uuid)
      and (p_request ->> 'day' is null or app.shanghai_day(h.at) = (p_request ->> 'day')::date)
      and (p_request -> 'after' is null
           or (h.at, h.attempt_id) < ((p_request #>> '{after,at}')::timestamptz, (p_request #>> '{after,id}')::bigint))
    order by h.at desc, h.attempt_id desc limit (p_request ->> 'limit')::integer + 1
  ), shown as (select p.* from page p order by p.at desc, p.attempt_id desc limit (p_request ->> 'limit')::integer),
  fates as (select * from app.fates_of(array(select s.order_id from shown s where s.order_id is not null)))
  select jsonb_build_object(
    'hits', (select coalesce(jsonb_agg(jsonb_build_object(
        'attemptId', s.attempt_id::text, 'at', app.iso(s.at), 'storeCode', t.code, 'storeName', t.name, 'orderNo', o.order_no,
        'totalFen', s.expected_total_fen, 'kind', s.kind, 'outcome', s.outcome, 'outcomeInForce', s.outcome_in_force, 'ruleIds', s.rule_ids,
        'fate', coalesce(f.fate, 'noOrder')) order by s.at desc, s.attempt_id desc), '[]')
      from shown s join public.stores t on t.id = s.store_id left join public.orders o on o.id = s.order_id left join fates f on f.order_id = s.order_id),
    'next', case when (select count(*) from page) > (p_request ->> 'limit')::integer
                 then (select jsonb_build_object('at', s.at, 'id', s.attempt_id) from shown s order by s.at, s.attempt_id limit 1) end)
  from public.backtests b where b.id = (p_request ->> 'backtestId')::uuid
$$;

revoke execute on function get_backtest, find_backtest_ends, read_backtest_facts, read_backtest_fates, list_backtest_hits from public, anon;
grant execute on function get_backtest, find_backtest_ends, read_backtest_facts, read_backtest_fates, list_backtest_hits to authenticated;
revoke execute on function start_backtest, keep_backtest_step from public, anon, authenticated;
grant execute on function start_backtest, keep_backtest_step to service_role;
