/* The desk of the supervisor: what waits, the evidence, the verdict, a question to the store, and what happens when nobody looks. */

/* What the rules that sent an order here found; other findings of the order are of no concern to a reviewer. */
create function app.review_findings(r public.reviews) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(f.finding order by (f.finding ->> 'ruleId')::uuid = any (r.rule_ids) desc, f.ord), '[]')
  from jsonb_array_elements(r.findings) with ordinality f (finding, ord) where f.finding ? 'ruleId'
$$;

create function app.review_rule_names(r public.reviews) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(f.finding ->> 'ruleName' order by f.ord), '[]')
  from jsonb_array_elements(r.findings) with ordinality f (finding, ord)
  where (f.finding ->> 'ruleId')::uuid = any (r.rule_ids)
$$;

/* Names of people are read with the owner's rights: a store may know who asked and who decided, and nothing else of them. */
create function app.review_verdict(r public.reviews) returns jsonb language sql stable security definer set search_path = '' as $$
  select case when r.decided_at is not null then jsonb_build_object('state', r.state, 'at', app.iso(r.decided_at), 'reason', r.reason,
    'byName', coalesce((select u.name from public.users u where u.id = r.decided_by), '系统')) end
$$;

create function app.review_messages(p_review uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'text', m.text, 'at', app.iso(m.at), 'byName', u.name) order by m.id), '[]')
  from public.review_messages m join public.users u on u.id = m.by_user where m.review_id = p_review
$$;

/* A row of the queue, in the shape of contracts/reviews/review.ts. */
create function app.review_json(r public.reviews) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'orderNo', o.order_no, 'state', r.state, 'storeCode', s.code, 'storeName', s.name, 'totalFen', o.total_fen,
    'lineCount', (select count(*) from public.order_lines l where l.order_id = o.id),
    'openedAt', app.iso(r.opened_at), 'dueAt', app.iso(r.due_at), 'releaseAt', app.iso(r.release_at), 'escalatedAt', app.iso(r.escalated_at),
    'ruleNames', app.review_rule_names(r),
    'why', coalesce(f.first #>> '{comparisons,0,sentence}', f.first ->> 'message', ''),
    'answeredAt', (select app.iso(max(m.at)) from public.review_messages m where m.review_id = r.id and m.kind = 'answer'),
    'verdict', app.review_verdict(r))
  from public.orders o join public.stores s on s.id = o.store_id
  cross join lateral (select app.review_findings(r) -> 0 as first) f
  where o.id = r.order_id
$$;

/* Lines of one order as a basket to compare. */
create function app.basket_json(p_order uuid) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('skuId', l.sku_id, 'skuCode', k.code, 'name', l.name, 'specText', l.spec_text, 'unit', l.unit,
    'qty', l.qty, 'unitPriceFen', l.unit_price_fen, 'amountFen', l.amount_fen) order by l.line_no), '[]')
  from public.order_lines l join public.skus k on k.id = l.sku_id where l.order_id = p_order
$$;

/* Orders of the same store that the findings name. */
create function app.orders_named(r public.reviews) returns setof public.orders language sql stable set search_path = '' as $$
  select o.* from public.orders o
  where o.store_id = r.store_id and o.id <> r.order_id
    and o.order_no in (select jsonb_array_elements_text(jsonb_path_query(r.findings, '$[*].comparisons[*].orderNos')))
$$;

revoke execute on function app.review_findings, app.review_rule_names, app.review_verdict, app.review_messages, app.review_json,
  app.basket_json, app.orders_named from public;
grant execute on function app.review_findings, app.review_rule_names, app.review_verdict, app.review_messages, app.review_json,
  app.basket_json, app.orders_named to authenticated;

/*
  p_request: { show: open|waiting|asked|decided, after?: {at, id}, limit }. Open ones by promise, decided ones newest first.
  Called by: use-cases/list-reviews.ts.
*/
create function list_reviews(p_request jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_limit integer := (p_request ->> 'limit')::integer;
  v_show  text := p_request ->> 'show';
  v_at    timestamptz := (p_request #>> '{after,at}')::timestamptz;
  v_id    uuid := (p_request #>> '{after,id}')::uuid;
  v_ids   uuid[];
begin
  if v_show = 'decided' then
    v_ids := array(select r.id from public.reviews r
      where r.decided_at is not null and (v_id is null or (r.decided_at, r.id) < (v_at, v_id))
      order by r.decided_at desc, r.id desc limit v_limit + 1);
  else
    v_ids := array(select r.id from public.reviews r
      where r.state in ('waiting', 'asked') and (v_show = 'open' or r.state = v_show) and (v_id is null or (r.due_at, r.id) > (v_at, v_id))
      order by r.due_at, r.id limit v_limit + 1);
  end if;
  return jsonb_build_object(
    'reviews', (select coalesce(jsonb_agg(app.review_json(r) order by w.ord), '[]')
                from unnest(v_ids[:v_limit]) with ordinality w (id, ord) join public.reviews r using (id)),
    'counts', (select jsonb_build_object('waiting', count(*) filter (where r.state = 'waiting'), 'asked', count(*) filter (where r.state = 'asked'),
                 'overdue', count(*) filter (where r.due_at < now())) from public.reviews r where r.state in ('waiting', 'asked')),
    'at', app.iso(now()),
    'next', case when cardinality(v_ids) > v_limit then
      (select jsonb_build_object('at', case when v_show = 'decided' then r.decided_at else r.due_at end, 'id', r.id)
       from public.reviews r where r.id = v_ids[v_limit]) end);
end $$;

/* What is usual for a store: its orders of the 90 days before an instant, without what came to nothing. */
create function app.store_rhythm(p_store uuid, p_before timestamptz) returns jsonb language sql stable set search_path = '' as $$
  with past as materialized (
    select o.id, o.placed_at, o.total_fen, o.placed_at - lag(o.placed_at) over (order by o.placed_at) <= interval '24 hours' as is_repeat
    from public.orders o
    where o.store_id = p_store and o.placed_at >= p_before - interval '90 days' and o.placed_at < p_before
      and o.status not in ('cancelled', 'rejected')
  ), lines as (
    -- Ordered again: the store had the SKU in an order of the 24 hours before.
    select p.id, coalesce(p.placed_at - lag(p.placed_at) over (partition by l.sku_id order by p.placed_at) <= interval '24 hours', false) as is_again
    from past p join public.order_lines l on l.order_id = p.id
  ), shares as (
    select l.id, count(*) as skus, count(*) filter (where l.is_again) as again from lines l group by l.id
  ), hours as (
    select array_agg((select count(*) from past p where extract(hour from p.placed_at at time zone 'Asia/Shanghai') = h.hour) order by h.hour) as counts
    from generate_series(0, 23) h (hour)
  ), first as (select min(o.placed_at) as at from public.orders o where o.store_id = p_store and o.status not in ('cancelled', 'rejected'))
  select jsonb_build_object(
    'orders', count(*),
    -- A store younger than 90 days is measured by its own age, and a week at the least.
    'ordersPerWeekTenths', round(count(*) * 70 / greatest(7, least(90, coalesce(extract(epoch from p_before - (select at from first)) / 86400, 90)))),
    'medianFen', percentile_disc(0.5) within group (order by p.total_fen), 'largestFen', max(p.total_fen),
    'repeatedWithin24h', count(*) filter (where p.is_repeat),
    'repeatedMostly', (select count(*) from shares s where s.again * 10 > s.skus * 8),
    'byHour', (select to_jsonb(counts) from hours),
    'firstOrderOn', (select case when at < p_before then app.shanghai_day(at) end from first))
  from past p
$$;

/*
  How verdicts spoke for or against each rule: a review that was rejected or withdrawn upholds it, an approved one overturns
  it; one that nobody looked at says nothing. Called by: get_review and the rules' desk.
*/
create function app.rule_verdicts(p_since timestamptz) returns table (rule_id uuid, reviewed integer, upheld integer, overturned integer, released integer)
language sql stable set search_path = '' as $$
  select u.rule_id, count(*)::integer,
    count(*) filter (where r.state in ('rejected', 'withdrawn'))::integer,
    count(*) filter (where r.state = 'approved')::integer,
    count(*) filter (where r.state = 'released')::integer
  from public.reviews r cross join lateral unnest(r.rule_ids) u (rule_id)
  where r.opened_at >= p_since group by u.rule_id
$$;
revoke execute on function app.store_rhythm, app.rule_verdicts from public;
grant execute on function app.store_rhythm, app.rule_verdicts to authenticated, service_role;

/* The evidence for a verdict. Null when there is no such review. Called by: use-cases/get-review.ts. */
create function get_review(p_order_no text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_order  public.orders;
  v_review public.reviews;
  v_today  date := app.shanghai_day(now());
  v_others uuid[];
begin
  select * into v_order from public.orders o where o.order_no = p_order_no;
  select * into v_review from public.reviews r where r.order_id = v_order.id;
  if v_review.id is null then return null; end if;
  v_others := array(select n.id from app.orders_named(v_review) n order by n.placed_at desc limit 5);
  if cardinality(v_others) = 0 then
    v_others := array(select o.id from public.orders o
      where o.store_id = v_order.store_id and o.placed_at < v_order.placed_at and o.status not in ('cancelled', 'rejected')
      order by o.placed_at desc, o.id desc limit 1);
  end if;
  return jsonb_build_object(
    'review', app.review_json(v_review), 'at', app.iso(now()),
    'placedByName', (select u.name from public.users u where u.id = v_order.placed_by),
    'placedByPhone', (select u.mobile from public.users u where u.id = v_order.placed_by),
    'note', v_order.note, 'addressText', concat_ws(' ', v_order.address ->> 'text', nullif(v_order.address ->> 'door', '')),
    'findings', app.review_findings(v_review),
    'basket', app.basket_json(v_order.id),
    'othersCount', greatest(cardinality(v_others), (select count(*) from app.orders_named(v_review))),
    'others', (select coalesce(jsonb_agg(jsonb_build_object('orderNo', o.order_no, 'status', o.status, 'placedAt', app.iso(o.placed_at),
          'totalFen', o.total_fen, 'lines', app.basket_json(o.id)) order by c.shared desc, o.placed_at desc), '[]')
        from public.orders o cross join lateral (
          select count(*) as shared from public.order_lines a join public.order_lines b using (sku_id)
          where a.order_id = v_order.id and b.order_id = o.id) c
        where o.id = any (v_others)),
    'rhythm', app.store_rhythm(v_order.store_id, v_order.placed_at),
    'verdictsOfStoreCount', (select count(*) from public.reviews p
        where p.store_id = v_order.store_id and p.decided_at is not null and p.id <> v_review.id),
    'verdictsOfStore', (select coalesce(jsonb_agg(jsonb_build_object('orderNo', o.order_no, 'state', r.state, 'totalFen', o.total_fen,
          'decidedAt', app.iso(r.decided_at), 'byName', app.review_verdict(r) ->> 'byName', 'reason', r.reason,
          'ruleNames', app.review_rule_names(r)) order by r.decided_at desc), '[]')
        from (select * from public.reviews p where p.store_id = v_order.store_id and p.decided_at is not null and p.id <> v_review.id
              order by p.opened_at desc limit 10) r
        join public.orders o on o.id = r.order_id),
    'recordsOfRules', (select coalesce(jsonb_agg(jsonb_build_object('ruleId', u.rule_id, 'ruleName', coalesce(u.name, ''),
          'upheld', coalesce(k.upheld, 0), 'overturned', coalesce(k.overturned, 0), 'released', coalesce(k.released, 0)) order by u.ord), '[]')
        from (select w.rule_id, w.ord, (select f.finding ->> 'ruleName' from jsonb_array_elements(v_review.findings) f (finding)
                where f.finding ->> 'ruleId' = w.rule_id::text limit 1) as name
              from unnest(v_review.rule_ids) with ordinality w (rule_id, ord)) u
        left join app.rule_verdicts(now() - interval '90 days') k using (rule_id)),
    'receivables', (select jsonb_build_object('openFen', coalesce(sum(d.amount_fen), 0), 'openOrders', count(*),
          'overdueFen', coalesce(sum(d.amount_fen) filter (where d.due_on < v_today), 0), 'oldestDueOn', min(d.due_on))
        from public.receivables d where d.store_id = v_order.store_id and d.settled_on is null),
    'messages', app.review_messages(v_review.id));
end $$;

revoke execute on function list_reviews, get_review from public, anon;
grant execute on function list_reviews, get_review to authenticated;

/*
  Locks what a change of a review locks, in the order of all writes: the store's counter, the order, the review. Returns the
  review as it is under the lock; without an id when there is none.
*/
create function app.lock_review(p_order_no text) returns public.reviews language plpgsql volatile set search_path = '' as $$
declare
  v_order  public.orders;
  v_review public.reviews;
begin
  select * into v_order from public.orders o where o.order_no = p_order_no;
  if v_order.id is null then return null; end if;
  perform app.lock_store_orders(v_order.store_id);
  perform 1 from public.orders o where o.id = v_order.id for update;
  select * into v_review from public.reviews r where r.order_id = v_order.id for update;
  return v_review;
end $$;

/* A dismissed supervisor's access token lives on for minutes; the power to decide does not. */
create function app.may_review(p_user uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select 1 from public.memberships m join public.users u on u.id = m.user_id and u.is_active
                 where m.user_id = p_user and m.role in ('supervisor', 'admin'))
$$;

/*
  Decides a held order, once, whoever else decides at the same moment.
  p_request: { requestId, bodyHash, userId, orderNo, verdict: approve|reject, reason }.
  Returns { outcome } with one of
    decided   { orderNo, orderStatus, verdict }: approved, the order goes out at the prices agreed; rejected, its stock is back
    refused   { code: NOT_FOUND | ACCOUNT_DISABLED } or { code: REVIEW_DECIDED, verdict }: what another, or time, made of it
    repeated  { first } / reused: see app.claim_request
  Locks: request id, the store's counter, order, review, then what app.confirm_order and app.release_order lock.
  Called by: use-cases/decide-review.ts. Emits: order.placed when approved.
*/
create function decide_review(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now    timestamptz := clock_timestamp();
  v_user   uuid := (p_request ->> 'userId')::uuid;
  v_id     uuid := (p_request ->> 'requestId')::uuid;
  v_reason text := nullif(p_request ->> 'reason', '');
  v_state  text := case p_request ->> 'verdict' when 'approve' then 'approved' else 'rejected' end;
  v_claim  jsonb := app.claim_request(v_user, v_id, 'decideReview', p_request ->> 'bodyHash');
  v_review public.reviews;
  v_before jsonb;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.may_review(v_user) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}'); end if;
  v_review := app.lock_review(p_request ->> 'orderNo');
  if v_review.id is null then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}'); end if;
  if v_review.state not in ('waiting', 'asked') then
    return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'refused', 'code', 'REVIEW_DECIDED', 'verdict', app.review_verdict(v_review)));
  end if;

  v_before := jsonb_build_object('state', v_review.state);
  update public.reviews set state = v_state, decided_by = v_user, decided_at = v_now, reason = v_reason where id = v_review.id returning * into v_review;
  if v_state = 'approved' then
    perform app.confirm_order(v_review.order_id, v_user, v_reason, v_now);
  else
    perform app.release_order(v_review.order_id, 'rejected', 'rejected', v_user, v_reason, v_now);
  end if;
  perform app.audit(v_user, 'review.' || v_state, p_request ->> 'orderNo', v_reason, v_before, jsonb_build_object('state', v_state));
  perform app.notify_store(v_review.store_id, 'review' || initcap(v_state), v_review.order_id, case v_state
    when 'approved' then format('订单 %s 复核通过，已提交到仓库。', p_request ->> 'orderNo')
    else left(format('订单 %s 复核未通过，占用的库存已释放。原因：%s', p_request ->> 'orderNo', v_reason), 300) end);
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'decided', 'orderNo', p_request ->> 'orderNo',
    'orderStatus', (select o.status from public.orders o where o.id = v_review.order_id), 'verdict', app.review_verdict(v_review)));
end $$;

/*
  Asks the store about its held order. The promise does not move: who asks late decides on what is known by then.
  p_request: { requestId, bodyHash, userId, orderNo, question }.
  Returns { outcome }: asked { orderNo, state, messages }, refused { code, verdict? }, repeated { first }, reused.
  Called by: use-cases/ask-review.ts. Emits nothing.
*/
create function ask_review(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now    timestamptz := clock_timestamp();
  v_user   uuid := (p_request ->> 'userId')::uuid;
  v_id     uuid := (p_request ->> 'requestId')::uuid;
  v_claim  jsonb := app.claim_request(v_user, v_id, 'askReview', p_request ->> 'bodyHash');
  v_review public.reviews;
  v_before text;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.may_review(v_user) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}'); end if;
  v_review := app.lock_review(p_request ->> 'orderNo');
  if v_review.id is null then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}'); end if;
  if v_review.state not in ('waiting', 'asked') then
    return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'refused', 'code', 'REVIEW_DECIDED', 'verdict', app.review_verdict(v_review)));
  end if;
  if app.messages_are_full(v_review.id, 'question') then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "REVIEW_MESSAGES_FULL"}');
  end if;

  v_before := v_review.state;
  insert into public.review_messages (review_id, kind, by_user, at, text) values (v_review.id, 'question', v_user, v_now, p_request ->> 'question');
  update public.reviews set state = 'asked' where id = v_review.id;
  perform app.note_order_event(v_review.order_id, 'asked', v_now, v_user, p_request ->> 'question');
  perform app.audit(v_user, 'review.asked', p_request ->> 'orderNo', p_request ->> 'question',
    jsonb_build_object('state', v_before), jsonb_build_object('state', 'asked'));
  perform app.notify_store(v_review.store_id, 'reviewAsked', v_review.order_id,
    left(format('主管想了解订单 %s：%s', p_request ->> 'orderNo', p_request ->> 'question'), 300));
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'asked', 'orderNo', p_request ->> 'orderNo', 'state', 'asked',
    'messages', app.review_messages(v_review.id)));
end $$;

/* A review is no chat: REVIEW_MESSAGES_MAX of contracts/reviews/review.ts, of each side, so that neither silences the other. */
create function app.messages_are_full(p_review uuid, p_kind text) returns boolean language sql stable set search_path = '' as $$
  select count(*) >= 10 from public.review_messages m where m.review_id = p_review and m.kind = p_kind
$$;

/*
  The store's answer to a question; what it says goes to all reviewers. More can be added while the order is held.
  p_request: { requestId, bodyHash, userId, storeId, orderNo, answer }.
  Returns { outcome }: answered { orderNo, state, messages }, refused { code: NOT_FOUND | ORDER_NOT_HELD | ACCOUNT_DISABLED }, repeated { first }, reused.
  Called by: use-cases/answer-review.ts. Emits nothing.
*/
create function answer_review(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now    timestamptz := clock_timestamp();
  v_user   uuid := (p_request ->> 'userId')::uuid;
  v_store  uuid := (p_request ->> 'storeId')::uuid;
  v_id     uuid := (p_request ->> 'requestId')::uuid;
  v_claim  jsonb := app.claim_request(v_user, v_id, 'answerReview', p_request ->> 'bodyHash');
  v_review public.reviews;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.may_order(v_user, v_store) then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}');
  end if;
  -- Before anything is locked: another store's order is none that this one could wait for.
  if not exists (select 1 from public.orders o where o.order_no = p_request ->> 'orderNo' and o.store_id = v_store) then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}');
  end if;
  v_review := app.lock_review(p_request ->> 'orderNo');
  if v_review.id is null or v_review.state not in ('waiting', 'asked')
     or not exists (select 1 from public.review_messages m where m.review_id = v_review.id and m.kind = 'question') then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ORDER_NOT_HELD"}');
  end if;
  if app.messages_are_full(v_review.id, 'answer') then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "REVIEW_MESSAGES_FULL"}');
  end if;

  insert into public.review_messages (review_id, kind, by_user, at, text) values (v_review.id, 'answer', v_user, v_now, p_request ->> 'answer');
  update public.reviews set state = 'waiting' where id = v_review.id;
  perform app.note_order_event(v_review.order_id, 'answered', v_now, v_user, p_request ->> 'answer');
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'answered', 'orderNo', p_request ->> 'orderNo', 'state', 'waiting',
    'messages', app.review_messages(v_review.id)));
end $$;

/*
  Order numbers whose review is past a promise and has not been told so, oldest first.
  Called by: use-cases/advance-reviews.ts.
*/
create function list_late_reviews(p_limit integer) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(l.order_no), '[]') from (
    select o.order_no from public.reviews r join public.orders o on o.id = r.order_id
    where r.state in ('waiting', 'asked') and (r.release_at <= now() or (r.due_at <= now() and r.escalated_at is null))
    order by r.due_at, r.id limit p_limit) l
$$;

/*
  What time does to one review: past its promise it escalates, at its end the reservation is given back. One review is one
  transaction: several would wait for orders of several stores while they hold the stock of others. Called twice at once, the
  second waits, sees what the first did and does nothing; against a verdict, whoever has the lock first wins.
  Returns { outcome: escalated | released | nothing }.
  Called by: use-cases/advance-reviews.ts. Emits nothing.
*/
create function advance_review(p_order_no text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_review public.reviews := app.lock_review(p_order_no);
  v_now    timestamptz := clock_timestamp();
  v_hours  text := trim(trailing '.' from trim(trailing '0' from round(extract(epoch from v_review.release_at - v_review.opened_at) / 3600, 1)::text));
  v_note   text;
begin
  if v_review.id is null or v_review.state not in ('waiting', 'asked') then return '{"outcome": "nothing"}'; end if;
  if v_review.release_at <= v_now then
    v_note := format('%s 小时内没有人复核，按规定自动取消，占用的库存已释放。如仍需要请重新下单。', v_hours);
    update public.reviews set state = 'released', decided_at = v_now, reason = v_note, escalated_at = coalesce(escalated_at, v_now) where id = v_review.id;
    perform app.release_order(v_review.order_id, 'cancelled', 'released', null, v_note, v_now);
    perform app.audit(null, 'review.released', p_order_no, v_note, jsonb_build_object('state', v_review.state), '{"state": "released"}');
    perform app.notify_store(v_review.store_id, 'reviewReleased', v_review.order_id, format('订单 %s：%s', p_order_no, v_note));
    return '{"outcome": "released"}';
  end if;
  if v_review.due_at <= v_now and v_review.escalated_at is null then
    v_note := '超过承诺时间还没有复核，已升级给全体主管和管理员。';
    update public.reviews set escalated_at = v_now where id = v_review.id;
    perform app.note_order_event(v_review.order_id, 'escalated', v_now, null, v_note);
    perform app.audit(null, 'review.escalated', p_order_no, v_note, '{"escalatedAt": null}', jsonb_build_object('escalatedAt', app.iso(v_now)));
    return '{"outcome": "escalated"}';
  end if;
  return '{"outcome": "nothing"}';
end $$;

revoke execute on function decide_review, ask_review, answer_review, list_late_reviews, advance_review from public, anon, authenticated;
grant execute on function decide_review, ask_review, answer_review, list_late_reviews, advance_review to service_role;
