/*
  The craft department's board: who moves what to when. A booking is never lost, a day never holds more than it can, and a
  store reads of every promised date that moves. Locks: request id, orders by id, days by line and day.
*/

/* A dismissed planner's access token lives on for minutes; the power to plan does not. */
create function app.may_plan_craft(p_user uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select 1 from public.memberships m join public.users u on u.id = m.user_id and u.is_active
                 where m.user_id = p_user and m.role in ('craft', 'admin'))
$$;

/* 12月8日. */
create function app.day_in_words(p_day date) returns text language sql immutable set search_path = '' as $$
  select to_char(p_day, 'FMMM月FMDD日')
$$;

/* What is promised of these orders: one row per order line that has bookings. */
create function app.craft_promises(p_orders uuid[]) returns table (order_id uuid, sku_id uuid, ready_on date)
language sql stable set search_path = '' as $$
  select b.order_id, b.sku_id, max(b.day) from public.craft_bookings b where b.order_id = any (p_orders) group by 1, 2
$$;

/*
  Tells the stores whose promised dates moved: an event of the order and a notice for each line.
  p_before: [{ orderId, skuId, readyOn }] as it was. Returns [{ orderNo, skuId, name, from, to }].
*/
create function app.tell_moved_promises(p_before jsonb, p_by uuid, p_why text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_now    timestamptz := clock_timestamp();
  v_moved  jsonb := '[]';
  v_line   record;
  v_words  text;
begin
  for v_line in
    select o.id, o.order_no, o.store_id, l.sku_id, l.name, l.spec_text, (b ->> 'readyOn')::date as was, p.ready_on as is_now
    from jsonb_array_elements(p_before) b
    join public.orders o on o.id = (b ->> 'orderId')::uuid
    join public.order_lines l on l.order_id = o.id and l.sku_id = (b ->> 'skuId')::uuid
    join app.craft_promises(array(select (x ->> 'orderId')::uuid from jsonb_array_elements(p_before) x)) p on p.order_id = o.id and p.sku_id = l.sku_id
    where p.ready_on is distinct from (b ->> 'readyOn')::date
    order by o.id, l.line_no
  loop
    v_words := format('「%s %s」', v_line.name, v_line.spec_text) || case
      when v_line.was is null then format('排到 %s 可交', app.day_in_words(v_line.is_now))
      else format('交货日由 %s 改为 %s，%s %s 天', app.day_in_words(v_line.was), app.day_in_words(v_line.is_now),
                  case when v_line.is_now > v_line.was then '推迟' else '提前' end, abs(v_line.is_now - v_line.was)) end;
    perform app.note_order_event(v_line.id, 'promiseMoved', v_now, p_by, v_words || coalesce('：' || p_why, ''));
    perform app.notify_store(v_line.store_id, 'promiseMoved', v_line.id, v_words || coalesce('。原因：' || p_why, '') || '。');
    v_moved := v_moved || jsonb_build_object('orderNo', v_line.order_no, 'skuId', v_line.sku_id, 'name', v_line.name,
      'from', v_line.was, 'to', v_line.is_now);
  end loop;
  return v_moved;
end $$;

/* Books minutes on a day, together with what the order line has there already. Its caller has locked the day and knows that they fit. */
create function app.add_booking(p_order uuid, p_sku uuid, p_line uuid, p_day date, p_minutes integer) returns void
language sql volatile set search_path = '' as $$
  insert into public.craft_bookings as b (order_id, sku_id, line_id, day, minutes) values (p_order, p_sku, p_line, p_day, p_minutes)
    on conflict (order_id, sku_id, line_id, day) do update set minutes = b.minutes + excluded.minutes, version = b.version + 1
$$;

/* Takes minutes off a booking, all of it when they are all. */
create function app.reduce_booking(p_booking uuid, p_minutes integer) returns void language plpgsql volatile set search_path = '' as $$
begin
  delete from public.craft_bookings b where b.id = p_booking and b.minutes = p_minutes;
  if not found then
    update public.craft_bookings b set minutes = b.minutes - p_minutes, version = b.version + 1 where b.id = p_booking;
  end if;
end $$;

/*
  Books minutes on the first days after a day that have room, making days beyond the horizon when there is none within it:
  stretch by stretch, for single days far ahead may be there already, and are not the next.
  Its caller has locked the line's days. Raises ZD005 when a line does not work for three years.
*/
create function app.book_forward(p_order uuid, p_sku uuid, p_line uuid, p_after date, p_minutes bigint) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_left bigint := p_minutes;
  v_from date;
  v_day  record;
begin
  for v_turn in 0 .. 11 loop
    v_from := p_after + 1 + 92 * v_turn;
    perform app.make_craft_days(p_line, v_from, v_from + 91);
    for v_day in
      select d.day, least(d.capacity_minutes, app.craft_capacity_of(d.line_id, d.day)) - d.booked_minutes as free
      from public.craft_days d where d.line_id = p_line and d.day between v_from and v_from + 91 and d.booked_minutes < d.capacity_minutes order by d.day
    loop
      continue when v_day.free <= 0;
      perform app.add_booking(p_order, p_sku, p_line, v_day.day, least(v_left, v_day.free)::integer);
      v_left := v_left - least(v_left, v_day.free);
      if v_left = 0 then return; end if;
    end loop;
  end loop;
  raise exception 'line % does not work for years', p_line using errcode = 'ZD005';
end $$;

create function app.promises_json(p_orders uuid[]) returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('orderId', p.order_id, 'skuId', p.sku_id, 'readyOn', p.ready_on)), '[]') from app.craft_promises(p_orders) p
$$;

create function app.booking_terms(b public.craft_bookings) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('line', (select l.name from public.craft_lines l where l.id = b.line_id), 'day', b.day, 'minutes', b.minutes)
$$;

/*
  Moves a booking, or some minutes of it, to another day or line that has room for it.
  p_request: { requestId, bodyHash, userId, bookingId, version, toLineId, toDay, minutes? }.
  Returns { outcome }: moved { moved }, repeated { first }, reused, or refused { code } with
    ACCOUNT_DISABLED     the person plans no more
    NOT_FOUND            no such line
    CRAFT_BOOKING_MOVED  it is not as it was seen: moved, split, or gone with its order
    CRAFT_DAY_PAST       what was worked on stays, and so do days gone by
    CRAFT_DAY_FULL       { freeMinutes }
  Called by: use-cases/move-booking.ts.
*/
create function move_booking(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user    uuid := (p_request ->> 'userId')::uuid;
  v_id      uuid := (p_request ->> 'requestId')::uuid;
  v_line    uuid := (p_request ->> 'toLineId')::uuid;
  v_day     date := (p_request ->> 'toDay')::date;
  v_today   date := app.shanghai_day(clock_timestamp());
  v_claim   jsonb := app.claim_request(v_user, v_id, 'moveBooking', p_request ->> 'bodyHash');
  v_booking public.craft_bookings;
  v_order   public.orders;
  v_minutes integer;
  v_free    integer;
  v_before  jsonb;
  v_moved   jsonb;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.may_plan_craft(v_user) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}'); end if;
  if not exists (select 1 from public.craft_lines l where l.id = v_line and l.is_active) then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}');
  end if;
  select * into v_booking from public.craft_bookings b where b.id = (p_request ->> 'bookingId')::uuid;
  select * into v_order from public.orders o where o.id = v_booking.order_id for update;
  if v_day between v_today and v_today + 366 then perform app.make_craft_days(v_line, v_day, v_day); end if;
  perform 1 from public.craft_days d
    where (d.line_id, d.day) in ((v_booking.line_id, v_booking.day), (v_line, v_day)) order by d.line_id, d.day for update;
  select * into v_booking from public.craft_bookings b where b.id = v_booking.id and b.line_id = v_booking.line_id and b.day = v_booking.day;
  v_minutes := coalesce((p_request ->> 'minutes')::integer, v_booking.minutes);
  if v_booking.id is null or v_booking.version <> (p_request ->> 'version')::integer or v_minutes > v_booking.minutes then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "CRAFT_BOOKING_MOVED"}');
  end if;
  if v_booking.day < v_today or v_day < v_today or v_order.status not in ('held', 'placed', 'picking') then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "CRAFT_DAY_PAST"}');
  end if;
  if (v_line, v_day) = (v_booking.line_id, v_booking.day) then
    return app.keep_outcome(v_user, v_id, '{"outcome": "moved", "moved": []}');
  end if;
  v_free := coalesce((select d.capacity_minutes - d.booked_minutes from public.craft_days d where d.line_id = v_line and d.day = v_day), 0);
  if v_free < v_minutes then
    return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'refused', 'code', 'CRAFT_DAY_FULL', 'freeMinutes', v_free));
  end if;

  v_before := app.promises_json(array[v_order.id]);
  perform app.reduce_booking(v_booking.id, v_minutes);
  perform app.add_booking(v_booking.order_id, v_booking.sku_id, v_line, v_day, v_minutes);
  v_moved := app.tell_moved_promises(v_before, v_user, null);
  perform app.audit(v_user, 'craft.bookingMoved', v_order.order_no, null, app.booking_terms(v_booking),
    jsonb_build_object('line', (select l.name from public.craft_lines l where l.id = v_line), 'day', v_day, 'minutes', v_minutes));
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'moved', 'moved', v_moved));
end $$;

/*
  Plans an order line that nothing is booked for, because no date within the horizon could be promised: on the first days with
  room on its line. p_request: { requestId, bodyHash, userId, orderNo, skuId }.
  Returns { outcome }: planned { moved }, refused { code: ACCOUNT_DISABLED | NOT_FOUND | CRAFT_NEVER_DONE }, repeated { first }, reused.
  Called by: use-cases/plan-order-line.ts.
*/
create function plan_order_line(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_sku   uuid := (p_request ->> 'skuId')::uuid;
  v_today date := app.shanghai_day(clock_timestamp());
  v_claim jsonb := app.claim_request(v_user, v_id, 'planOrderLine', p_request ->> 'bodyHash');
  v_order public.orders;
  v_need  record;
  v_moved jsonb;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.may_plan_craft(v_user) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}'); end if;
  select * into v_order from public.orders o where o.order_no = p_request ->> 'orderNo' and o.status in ('held', 'placed') for update;
  select c.line_id, c.setup_minutes + c.minutes_per_unit::bigint * l.qty as minutes into v_need
    from public.order_lines l join public.sku_craft c on c.sku_id = l.sku_id
    where l.order_id = v_order.id and l.sku_id = v_sku and l.is_made_to_order and app.ready_on(l.order_id, l.sku_id) is null;
  if v_need.line_id is null then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}'); end if;
  perform 1 from public.craft_days d where d.line_id = v_need.line_id and d.day > v_today order by d.day for update;
  begin
    perform app.book_forward(v_order.id, v_sku, v_need.line_id, v_today, v_need.minutes);
  exception when sqlstate 'ZD005' then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "CRAFT_NEVER_DONE"}');
  end;
  v_moved := app.tell_moved_promises(jsonb_build_array(jsonb_build_object('orderId', v_order.id, 'skuId', v_sku, 'readyOn', null)), v_user, null);
  perform app.audit(v_user, 'craft.linePlanned', v_order.order_no, null, null, v_moved -> 0);
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'planned', 'moved', v_moved));
end $$;

/* Order lines of orders under way that are made to order and have nothing booked. */
create function app.unplanned_lines() returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('orderNo', o.order_no, 'storeName', s.name, 'skuId', l.sku_id, 'name', l.name, 'specText', l.spec_text,
      'qty', l.qty, 'unit', l.unit, 'lineName', c.name, 'minutes', k.setup_minutes + k.minutes_per_unit::bigint * l.qty) order by o.placed_at, l.line_no), '[]')
  from public.orders o join public.order_lines l on l.order_id = o.id and l.is_made_to_order
  join public.stores s on s.id = o.store_id join public.sku_craft k on k.sku_id = l.sku_id join public.craft_lines c on c.id = k.line_id
  where o.status in ('held', 'placed') and app.ready_on(o.id, l.sku_id) is null
$$;
grant execute on function app.unplanned_lines to authenticated;

/*
  Lines by days with what is booked, for headquarters. p_request: { from: day or null for today, days }.
  Called by: use-cases/get-craft-board.ts.
*/
create function get_craft_board(p_request jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_today date := app.shanghai_day(now());
  v_from  date := coalesce((p_request ->> 'from')::date, v_today);
  v_until date := v_from + (p_request ->> 'days')::integer - 1;
begin
  return jsonb_build_object(
    'today', v_today, 'from', v_from, 'until', v_until,
    'lines', (select coalesce(jsonb_agg(jsonb_build_object('lineId', l.id, 'code', l.code, 'name', l.name) order by l.position), '[]')
              from public.craft_lines l where l.is_active),
    'days', (select coalesce(jsonb_agg(jsonb_build_object('lineId', d.line_id, 'day', d.day, 'capacityMinutes', d.capacity_minutes,
               'bookedMinutes', d.booked_minutes, 'holiday', h.name, 'worksAs', h.works_as) order by d.line_id, d.day), '[]')
             from public.craft_days d join public.craft_lines l on l.id = d.line_id and l.is_active
             left join public.craft_holidays h on h.day = d.day where d.day between v_from and v_until),
    'bookings', (select coalesce(jsonb_agg(jsonb_build_object(
               'bookingId', b.id, 'version', b.version, 'lineId', b.line_id, 'day', b.day, 'minutes', b.minutes,
               'orderNo', o.order_no, 'status', o.status, 'storeName', s.name, 'skuId', b.sku_id, 'name', l.name, 'specText', l.spec_text,
               'qty', l.qty, 'unit', l.unit, 'placedOn', o.business_day, 'readyOn', app.ready_on(b.order_id, b.sku_id),
               'lineMinutes', (select sum(x.minutes) from public.craft_bookings x where x.order_id = b.order_id and x.sku_id = b.sku_id))
               order by b.day, o.placed_at, b.id), '[]')
             from public.craft_bookings b join public.orders o on o.id = b.order_id
             join public.order_lines l on l.order_id = b.order_id and l.sku_id = b.sku_id join public.stores s on s.id = o.store_id
             where b.day between v_from and v_until),
    'downtimes', (select coalesce(jsonb_agg(jsonb_build_object('downtimeId', d.id, 'lineId', d.line_id, 'fromDay', d.from_day, 'toDay', d.to_day,
               'minutesPerDay', d.minutes_per_day, 'reason', d.reason, 'byName', coalesce(u.name, '系统'), 'at', app.iso(d.marked_at)) order by d.from_day), '[]')
             from public.craft_downtimes d left join public.users u on u.id = d.marked_by
             where d.cleared_at is null and d.to_day >= v_from and d.from_day <= v_until),
    'unplanned', app.unplanned_lines(), 'ruleSet', app.rules_in_force(null) -> 'ruleSet');
end $$;

revoke execute on function get_craft_board from public, anon;
grant execute on function get_craft_board to authenticated;
revoke execute on function move_booking, plan_order_line from public, anon, authenticated;
grant execute on function move_booking, plan_order_line to service_role;
