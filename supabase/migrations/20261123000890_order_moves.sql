/*
  What moves an order after it was written. All take locks in one order: prices, request id, the store's counter, orders by
  id, reviews, stock by SKU, craft days by line and day, the store's counter of the day.
*/

/*
  Locks what a store has on order, and answers how often it has changed: until this transaction ends, no order of the store
  is placed, held, ended or let through by another.
*/
create function app.lock_store_orders(p_store uuid) returns bigint language plpgsql volatile set search_path = '' as $$
declare
  v_changes bigint;
begin
  loop
    select c.changes into v_changes from public.store_order_counters c where c.store_id = p_store for update;
    if found then return v_changes; end if;
    insert into public.store_order_counters (store_id) values (p_store) on conflict do nothing;
  end loop;
end $$;

/* Says that what a store has on order has changed: who judged on what it was before judges again. */
create function app.touch_store_orders(p_store uuid) returns void language plpgsql volatile set search_path = '' as $$
begin
  insert into public.store_order_counters as c (store_id, changes) values (p_store, 1)
    on conflict (store_id) do update set changes = c.changes + 1;
end $$;

/* Adds to what has happened to an order. */
create function app.note_order_event(p_order uuid, p_kind text, p_at timestamptz, p_by uuid, p_note text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into public.order_events (order_id, seq, kind, at, by_user, note)
    select p_order, coalesce(max(e.seq), 0) + 1, p_kind, p_at, p_by, p_note from public.order_events e where e.order_id = p_order;
end $$;

/*
  Ends an order that the warehouse has not begun: its stock and its craft days are given back. Others learn of it only when
  they had learned of the order: of a held one nobody has, nor of one that came with the data of an older system. Its caller
  has locked the store's counter and the order, and settled its review.
  Called by: cancel_order, place_order (merging), decide_review, advance_review. Emits: order.cancelled where order.placed went out.
*/
create function app.release_order(p_order uuid, p_status text, p_event text, p_by uuid, p_note text, p_now timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_order public.orders;
begin
  select * into strict v_order from public.orders o where o.id = p_order;
  perform 1 from public.stock_levels l
    where l.warehouse_id = v_order.warehouse_id and l.sku_id in (select o.sku_id from public.order_lines o where o.order_id = p_order)
    order by l.sku_id for update;
  insert into public.stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason, order_id, moved_by, moved_at)
    select m.warehouse_id, m.sku_id, 0, -m.reserved_delta, 'released', p_order, p_by, p_now
    from public.stock_movements m where m.order_id = p_order and m.reason = 'reserved';
  perform app.free_craft(p_order);
  update public.orders set status = p_status where id = p_order;
  perform app.note_order_event(p_order, p_event, p_now, p_by, p_note);
  insert into public.outbox (topic, order_id, payload)
    select 'order.cancelled', p_order, jsonb_build_object('orderNo', v_order.order_no)
    where exists (select 1 from public.outbox b where b.order_id = p_order and b.topic = 'order.placed');
  perform app.touch_store_orders(v_order.store_id);
end $$;

/*
  Lets a held order through, at the prices at which it was taken. Its caller has locked the store's counter and the order,
  and settled its review. Called by: decide_review. Emits: order.placed.
*/
create function app.confirm_order(p_order uuid, p_by uuid, p_note text, p_now timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_order public.orders;
begin
  update public.orders set status = 'placed' where id = p_order returning * into strict v_order;
  perform app.note_order_event(p_order, 'approved', p_now, p_by, p_note);
  update public.addresses set used_at = p_now where id = v_order.address_id;
  insert into public.outbox (topic, order_id, payload) values ('order.placed', p_order, jsonb_build_object('orderNo', v_order.order_no));
  perform app.touch_store_orders(v_order.store_id);
end $$;

/* The store itself takes a held order back; its review has nothing left to decide. */
create function app.withdraw_review(p_order uuid, p_by uuid, p_now timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update public.reviews set state = 'withdrawn', decided_by = p_by, decided_at = p_now
    where order_id = p_order and state in ('waiting', 'asked');
end $$;

/*
  Cancels an order that the warehouse has not begun; a held one is withdrawn.
  p_request: { requestId, bodyHash, userId, storeId, orderNo, reason }.
  Returns { outcome }: cancelled { order }, refused { code }, repeated { first }, reused.
  Called by: use-cases/cancel-order.ts. Emits: order.cancelled, unless nobody had learned of the order.
*/
create function cancel_order(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_now   timestamptz := clock_timestamp();
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_store uuid := (p_request ->> 'storeId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_claim jsonb := app.claim_request(v_user, v_id, 'cancelOrder', p_request ->> 'bodyHash');
  v_order public.orders;
begin
  if v_claim is not null then return v_claim; end if;
  perform app.lock_store_orders(v_store);
  select * into v_order from public.orders o
    where o.order_no = p_request ->> 'orderNo' and o.store_id = v_store for update;
  if v_order.id is null then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}');
  end if;
  if v_order.status not in ('held', 'placed') then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ORDER_NOT_CANCELLABLE"}');
  end if;

  perform app.withdraw_review(v_order.id, v_user, v_now);
  perform app.release_order(v_order.id, 'cancelled', 'cancelled', v_user, p_request ->> 'reason', v_now);
  select * into v_order from public.orders o where o.id = v_order.id;
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'cancelled', 'order', app.order_json(v_order)));
end $$;

revoke execute on function cancel_order from public, anon, authenticated;
grant execute on function cancel_order to service_role;
