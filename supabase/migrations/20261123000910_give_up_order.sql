/* A submit that nobody answered is taken back by the id it was sent with, never by comparing clocks, totals or lines. */

/*
  Whether the submit with this id became an order; if it did not, it never will: the id is taken, so that one which is still
  under way is refused. Asked again, it answers the same. One that is being written meanwhile is waited for.
  p_request: { requestId, userId, storeId }. Returns { outcome } with one of
    placed    { orderNo, status }: it arrived; status as it is now
    given_up  there is no order, and none will come
    refused   { code: ACCOUNT_DISABLED }: the person may not act for this store any more
    reused    the id was for something else than an order
  Called by: use-cases/give-up-order.ts. Emits nothing.
*/
create function give_up_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_order public.orders;
begin
  if not app.may_order(v_user, (p_request ->> 'storeId')::uuid) then
    return '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}';
  end if;
  -- A body that hashes to nothing: whatever comes later with this id is another body.
  insert into public.idempotency (user_id, request_id, operation, body_hash, outcome)
    values (v_user, v_id, 'placeOrder', '', '{"outcome": "given_up"}') on conflict do nothing;
  if exists (select 1 from public.idempotency i where i.user_id = v_user and i.request_id = v_id and i.operation <> 'placeOrder') then
    return '{"outcome": "reused"}';
  end if;
  -- Attempts are never swept: an order is found however late it is asked for.
  select o.* into v_order from public.attempts a join public.orders o on o.id = a.order_id
    where a.user_id = v_user and a.request_id = v_id;
  if v_order.id is null then return '{"outcome": "given_up"}'; end if;
  return jsonb_build_object('outcome', 'placed', 'orderNo', v_order.order_no, 'status', v_order.status);
end $$;

revoke execute on function give_up_order from public, anon, authenticated;
grant execute on function give_up_order to service_role;
