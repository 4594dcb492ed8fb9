/* Every submit, accepted or not: what it was judged on, what was found, what each rule did. */

/*
  One submit, how it ended, what it was judged on, and what each rule did. It is the first of what a store meant to order
  unless the store's last one was refused.
*/
create function app.record_attempt(p_order jsonb, p_at timestamptz, p_outcome text, p_codes text[], p_findings jsonb, p_order_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_store   uuid := (p_order ->> 'storeId')::uuid;
  v_last    text := (select a.outcome from public.attempts a where a.store_id = v_store order by a.at desc limit 1);
  v_attempt bigint;
begin
  insert into public.attempts (store_id, user_id, request_id, at, outcome, codes, findings, order_id, line_count, expected_total_fen,
                               rule_set_version, facts, is_first)
    values (v_store, (p_order ->> 'userId')::uuid, (p_order ->> 'requestId')::uuid, p_at, p_outcome, p_codes, p_findings, p_order_id,
            jsonb_array_length(p_order -> 'lines'), (p_order ->> 'expectedTotalFen')::bigint,
            (p_order ->> 'ruleSetVersion')::integer, p_order ->> 'facts', v_last is distinct from 'refused')
    returning id into v_attempt;
  if p_order -> 'firings' <> '[]' then
    insert into public.rule_firings (rule_id, version_no, attempt_id, order_id, at, action, is_shadow, amount_fen)
      select (f ->> 'ruleId')::uuid, (p_order ->> 'ruleSetVersion')::integer, v_attempt, p_order_id, p_at, f ->> 'action',
             (f ->> 'isShadow')::boolean, (p_order ->> 'totalFen')::bigint
      from jsonb_array_elements(p_order -> 'firings') f;
  end if;
end $$;

/*
  Keeps a refused submit: the attempt, and the answer that the same request id gets from now on.
  p_order: { requestId, bodyHash, userId, storeId, lines, expectedTotalFen, totalFen, ruleSetVersion, facts, firings,
             outcome: { outcome: 'refused', code, findings } }.
  Locks: request id, then the store's counter: of two submits at once, only one is the first.
  Called by: use-cases/place-order.ts. Emits nothing.
*/
create function refuse_order(p_order jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user    uuid  := (p_order ->> 'userId')::uuid;
  v_request uuid  := (p_order ->> 'requestId')::uuid;
  v_outcome jsonb := p_order -> 'outcome';
  v_claim   jsonb := app.claim_request(v_user, v_request, 'placeOrder', p_order ->> 'bodyHash');
begin
  if v_claim is not null then return v_claim; end if;
  perform app.lock_store_orders((p_order ->> 'storeId')::uuid);
  perform app.record_attempt(p_order, clock_timestamp(), 'refused',
    array(select distinct f ->> 'code' from jsonb_array_elements(v_outcome -> 'findings') f
          union select v_outcome ->> 'code'),
    v_outcome -> 'findings', null);
  return app.keep_outcome(v_user, v_request, v_outcome);
end $$;

revoke execute on function refuse_order from public, anon, authenticated;
grant execute on function refuse_order to service_role;
