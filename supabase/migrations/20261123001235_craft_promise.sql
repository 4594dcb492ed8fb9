/* What the phone asks before anything is ordered: when it would be ready, and what else there is. */

/* Ready pieces of made-to-order SKUs, by warehouse: the one thing that a store may know of another warehouse's stock. */
create function app.ready_stock(p_skus uuid[]) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('skuId', l.sku_id, 'warehouseName', w.name, 'available', l.on_hand - l.reserved)
    order by w.code), '[]')
  from public.stock_levels l join public.warehouses w on w.id = l.warehouse_id join public.sku_craft c on c.sku_id = l.sku_id
  where l.sku_id = any (p_skus) and l.on_hand > l.reserved
$$;
revoke execute on function app.ready_stock from public;
grant execute on function app.ready_stock to authenticated;

/*
  What made-to-order lines are planned on, in one trip. p_request: { lines: [{skuId, qty}] }.
  Returns { today, lines: [{ offer, qty, specValues, craft }] without goods from stock, capacity, specs: other specs of the same
  products that could be had, 200 at most, elsewhere, ruleSet: in force, which says what counts as late }. Called by: use-cases/promise-craft.ts.
*/
create function craft_facts(p_request jsonb) returns jsonb language plpgsql stable
set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
  v_today    date := app.shanghai_day(now());
  v_wanted   uuid[];
  v_products uuid[];
  v_lines    jsonb;
  v_specs    jsonb;
begin
  select array_agg((l ->> 'skuId')::uuid) into v_wanted from jsonb_array_elements(p_request -> 'lines') l;
  select array_agg(distinct k.product_id) into v_products
    from public.skus k join public.sku_craft c on c.sku_id = k.id where k.id = any (v_wanted);
  select jsonb_agg(jsonb_build_object('offer', app.offer_json(o), 'qty', (w.line ->> 'qty')::integer,
           'specValues', o.spec_values, 'craft', app.craft_json(o.sku_id)) order by w.ord)
    into v_lines
    from jsonb_array_elements(p_request -> 'lines') with ordinality as w (line, ord)
    join public.offers o on o.sku_id = (w.line ->> 'skuId')::uuid and o.sku_id = any (v_wanted) and o.made_to_order;
  select jsonb_agg(jsonb_build_object('offer', app.offer_json(o), 'specValues', o.spec_values, 'craft', app.craft_json(o.sku_id)) order by o.sku_code)
    into v_specs
    from (select * from public.offers f
          where f.product_id = any (v_products) and f.sku_id <> all (v_wanted) and f.sellable and f.price_fen is not null
            and (f.made_to_order or f.available >= f.min_qty)
          order by f.sku_code limit 200) o;
  return jsonb_build_object('today', v_today, 'lines', coalesce(v_lines, '[]'), 'specs', coalesce(v_specs, '[]'),
    'elsewhere', app.ready_stock(v_wanted), 'ruleSet', app.rules_in_force(null) -> 'ruleSet',
    'capacity', coalesce(app.craft_capacity((select array_agg(distinct c.line_id) from public.skus k join public.sku_craft c on c.sku_id = k.id
                                             where k.product_id = any (v_products)), v_today), '{"lines": []}'));
end $$;
revoke execute on function craft_facts from public, anon;
grant execute on function craft_facts to authenticated;
