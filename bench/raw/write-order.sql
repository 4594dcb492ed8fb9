/*
  What an order would cost if it were nothing but its rows: the same rows as place_order writes, by hand, with no check,
  no lock and no question asked. The bench divides by it.
*/
create or replace function bench_write_order(p_order jsonb) returns text language plpgsql as $$
declare
  v_order uuid := gen_random_uuid();
  v_store stores;
  v_seq   integer;
  v_no    text;
begin
  select * into v_store from stores where id = (p_order ->> 'storeId')::uuid;
  insert into idempotency (user_id, request_id, operation, body_hash, outcome)
    values ((p_order ->> 'userId')::uuid, (p_order ->> 'requestId')::uuid, 'placeOrder', p_order ->> 'bodyHash', '{"outcome": "placed"}');
  insert into store_day_counters as c values (v_store.id, app.shanghai_day(now()), 1)
    on conflict (store_id, business_day) do update set last_sequence = c.last_sequence + 1 returning last_sequence into v_seq;
  v_no := app.order_no(v_store.code, app.shanghai_day(now()), v_seq);
  insert into orders (id, order_no, store_id, business_day, day_sequence, placed_by, placed_at, warehouse_id, price_list_version_id, total_fen, address_id, address)
    select v_order, v_no, v_store.id, app.shanghai_day(now()), v_seq, (p_order ->> 'userId')::uuid, now(), v_store.warehouse_id,
           (p_order ->> 'versionId')::bigint, (p_order ->> 'totalFen')::bigint, a.id, to_jsonb(a)
    from addresses a where a.id = (p_order ->> 'addressId')::uuid;
  insert into order_lines
    select v_order, row_number() over (), x.sku, x.qty, x.price, x.price * x.qty, '外六角螺栓', 'M8×30 304', '个'
    from jsonb_to_recordset(p_order -> 'lines') as x (sku uuid, qty integer, price bigint);
  insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason, order_id, moved_by)
    select v_store.warehouse_id, x.sku, 0, x.qty, 'reserved', v_order, (p_order ->> 'userId')::uuid
    from jsonb_to_recordset(p_order -> 'lines') as x (sku uuid, qty integer) order by x.sku;
  insert into order_events (order_id, seq, kind, by_user) values (v_order, 1, 'placed', (p_order ->> 'userId')::uuid);
  insert into store_sku_stats as b
    select v_store.id, x.sku, k.product_id, 1, x.qty, now()
    from jsonb_to_recordset(p_order -> 'lines') as x (sku uuid, qty integer) join skus k on k.id = x.sku order by x.sku
    on conflict (store_id, sku_id) do update set bought_times = b.bought_times + 1, last_qty = excluded.last_qty, last_ordered_at = now();
  update addresses set used_at = now() where id = (p_order ->> 'addressId')::uuid;
  insert into outbox (topic, order_id, payload) values ('order.placed', v_order, jsonb_build_object('orderNo', v_no));
  insert into store_order_counters as c values (v_store.id, 1) on conflict (store_id) do update set changes = c.changes + 1;
  insert into attempts (store_id, user_id, request_id, outcome, codes, findings, order_id, line_count, expected_total_fen, rule_set_version, facts)
    values (v_store.id, (p_order ->> 'userId')::uuid, (p_order ->> 'requestId')::uuid, 'accepted', '{}', '[]', v_order,
            jsonb_array_length(p_order -> 'lines'), (p_order ->> 'totalFen')::bigint, 1, p_order ->> 'facts');
  return v_no;
end $$;
