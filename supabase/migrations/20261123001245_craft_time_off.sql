/*
  When the craft department does not work: downtimes of a line, holidays of all. Days become shorter, and what no longer fits
  goes on in its order. Locks: request id, orders by id, days by line and day.
*/

/*
  Locks the orders that have something on these lines from a day on, then all their days from there. An order that books
  between the two steps would be met unlocked: then both are let go and locked again. Returns the orders.
*/
create function app.lock_craft_lines(p_lines uuid[], p_from date) returns uuid[] language plpgsql volatile set search_path = '' as $$
declare
  v_orders uuid[];
begin
  loop
    begin
      v_orders := array(select distinct b.order_id from public.craft_bookings b where b.line_id = any (p_lines) and b.day >= p_from);
      perform 1 from public.orders o where o.id = any (v_orders) order by o.id for update;
      perform 1 from public.craft_days d where d.line_id = any (p_lines) and d.day >= p_from order by d.line_id, d.day for update;
      if exists (select 1 from public.craft_bookings b where b.line_id = any (p_lines) and b.day >= p_from and b.order_id <> all (v_orders)) then
        raise exception 'an order has booked meanwhile' using errcode = 'ZD006';
      end if;
      return v_orders;
    exception when sqlstate 'ZD006' then
      null; -- what was locked in this turn is free again
    end;
  end loop;
end $$;

/*
  A line stands still, or loses minutes of each day, for some days. What no longer fits is planned forward in the same
  transaction, as app.make_room says; none of it is lost.
  p_request: { requestId, bodyHash, userId, lineId, fromDay, toDay, minutesPerDay?, reason }.
  Returns { outcome }: marked { downtimeId, moved }, refused { code: ACCOUNT_DISABLED | NOT_FOUND | CRAFT_DAY_PAST }, repeated { first }, reused.
  Called by: use-cases/mark-downtime.ts.
*/
create function mark_downtime(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user     uuid := (p_request ->> 'userId')::uuid;
  v_id       uuid := (p_request ->> 'requestId')::uuid;
  v_from     date := (p_request ->> 'fromDay')::date;
  v_claim    jsonb := app.claim_request(v_user, v_id, 'markDowntime', p_request ->> 'bodyHash');
  v_line     public.craft_lines;
  v_downtime public.craft_downtimes;
  v_before   jsonb;
  v_moved    jsonb;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.may_plan_craft(v_user) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}'); end if;
  select * into v_line from public.craft_lines l where l.id = (p_request ->> 'lineId')::uuid;
  if v_line.id is null then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}'); end if;
  if v_from < app.shanghai_day(clock_timestamp()) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "CRAFT_DAY_PAST"}'); end if;

  v_before := app.promises_json(app.lock_craft_lines(array[v_line.id], v_from));
  insert into public.craft_downtimes (line_id, from_day, to_day, minutes_per_day, reason, marked_by, marked_at)
    values (v_line.id, v_from, (p_request ->> 'toDay')::date, (p_request ->> 'minutesPerDay')::integer, p_request ->> 'reason', v_user, clock_timestamp())
    returning * into v_downtime;
  perform app.make_room(v_line.id, v_downtime.from_day, v_downtime.to_day);
  v_moved := app.tell_moved_promises(v_before, v_user, v_line.name || '停机（' || v_downtime.reason || '）');
  perform app.audit(v_user, 'craft.downtimeMarked', v_line.name, v_downtime.reason, null, app.downtime_terms(v_downtime));
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'marked', 'downtimeId', v_downtime.id, 'moved', v_moved));
end $$;

/*
  Plans forward what days that have become shorter leave no room for, then gives them the room that they have by calendar,
  holidays and downtimes. The line goes on in the order in which it stands:
  what is pushed out of a day comes first on the next, before that day's own, until a day has room for all. So everybody
  waits a little instead of one store until the end of the queue. Within a day the order that was placed last is pushed out
  first. Its caller has locked the line's days. Raises ZD005 when the line does not work for three years.
*/
create function app.make_room(p_line uuid, p_from date, p_to date) returns void language plpgsql volatile set search_path = '' as $$
declare
  v_day     date := p_from;
  v_waiting jsonb := '[]';
  v_next    jsonb;
  v_room    integer;
  v_piece   record;
begin
  while v_day <= p_to or v_waiting <> '[]' loop
    if v_day > p_from + 1100 then raise exception 'line % does not work for years', p_line using errcode = 'ZD005'; end if;
    perform app.make_craft_days(p_line, v_day, v_day);
    v_room := app.craft_capacity_of(p_line, v_day);
    v_next := '[]';
    -- Waiting ones take their room first; then the day's own give up what is left over, before the waiting ones are written.
    v_room := v_room - (select coalesce(sum((w ->> 'minutes')::integer), 0) from jsonb_array_elements(v_waiting) w);
    for v_piece in
      select b.id, b.order_id, b.sku_id, b.minutes, sum(b.minutes) over (order by o.placed_at, b.id) as until_here
      from public.craft_bookings b join public.orders o on o.id = b.order_id where b.line_id = p_line and b.day = v_day order by o.placed_at, b.id
    loop
      continue when v_piece.until_here <= v_room;
      v_next := v_next || jsonb_build_object('orderId', v_piece.order_id, 'skuId', v_piece.sku_id,
        'minutes', least(v_piece.minutes, v_piece.until_here - greatest(v_room, 0)));
      perform app.reduce_booking(v_piece.id, least(v_piece.minutes, (v_piece.until_here - greatest(v_room, 0))::integer));
    end loop;
    update public.craft_days d set capacity_minutes = app.craft_capacity_of(p_line, v_day) where d.line_id = p_line and d.day = v_day;
    v_next := app.book_waiting(v_waiting, p_line, v_day) || v_next;
    v_waiting := v_next;
    v_day := v_day + 1;
  end loop;
end $$;

/* Books what waits on a day, in its order, as far as there is room; returns what waits on. */
create function app.book_waiting(p_waiting jsonb, p_line uuid, p_day date) returns jsonb language plpgsql volatile set search_path = '' as $$
declare
  v_room integer := (select d.capacity_minutes - d.booked_minutes from public.craft_days d where d.line_id = p_line and d.day = p_day);
  v_left jsonb := '[]';
  v_piece record;
begin
  for v_piece in
    select (w.piece ->> 'orderId')::uuid as order_id, (w.piece ->> 'skuId')::uuid as sku_id, (w.piece ->> 'minutes')::integer as minutes
    from jsonb_array_elements(p_waiting) with ordinality as w (piece, ord) order by w.ord
  loop
    if v_room > 0 then perform app.add_booking(v_piece.order_id, v_piece.sku_id, p_line, p_day, least(v_room, v_piece.minutes)); end if;
    if v_piece.minutes > v_room then
      v_left := v_left || jsonb_build_object('orderId', v_piece.order_id, 'skuId', v_piece.sku_id, 'minutes', v_piece.minutes - greatest(v_room, 0));
    end if;
    v_room := greatest(0, v_room - v_piece.minutes);
  end loop;
  return v_left;
end $$;

create function app.downtime_terms(d public.craft_downtimes) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('from', d.from_day, 'to', d.to_day, 'minutesPerDay', d.minutes_per_day)
$$;

/*
  Ends a downtime: its days from today on have their room back. Nothing moves by itself, so nothing promised does.
  p_request: { requestId, bodyHash, userId, downtimeId }.
  Returns { outcome }: cleared, refused { code: ACCOUNT_DISABLED | NOT_FOUND }, repeated { first }, reused. Called by: use-cases/clear-downtime.ts.
*/
create function clear_downtime(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user     uuid := (p_request ->> 'userId')::uuid;
  v_id       uuid := (p_request ->> 'requestId')::uuid;
  v_today    date := app.shanghai_day(clock_timestamp());
  v_claim    jsonb := app.claim_request(v_user, v_id, 'clearDowntime', p_request ->> 'bodyHash');
  v_downtime public.craft_downtimes;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.may_plan_craft(v_user) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}'); end if;
  select * into v_downtime from public.craft_downtimes d where d.id = (p_request ->> 'downtimeId')::uuid;
  perform 1 from public.craft_days d where d.line_id = v_downtime.line_id and d.day between greatest(v_downtime.from_day, v_today) and v_downtime.to_day
    order by d.day for update;
  update public.craft_downtimes d set cleared_by = v_user, cleared_at = clock_timestamp() where d.id = v_downtime.id and d.cleared_at is null;
  if not found then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}'); end if;
  update public.craft_days d set capacity_minutes = app.craft_capacity_of(d.line_id, d.day)
    where d.line_id = v_downtime.line_id and d.day between greatest(v_downtime.from_day, v_today) and v_downtime.to_day;
  perform app.audit(v_user, 'craft.downtimeCleared', (select l.name from public.craft_lines l where l.id = v_downtime.line_id), v_downtime.reason,
    app.downtime_terms(v_downtime), null);
  return app.keep_outcome(v_user, v_id, '{"outcome": "cleared"}');
end $$;

/*
  Makes a day a holiday for all lines, or a day worked as another weekday, or an ordinary one again. What no longer fits is
  planned forward, as app.make_room says. p_request: { requestId, bodyHash, userId, day, kind: closed|worked|ordinary, worksAs?, name? }.
  Returns { outcome }: set { moved }, refused { code: ACCOUNT_DISABLED | CRAFT_DAY_PAST }, repeated { first }, reused.
  Called by: use-cases/set-craft-holiday.ts.
*/
create function set_craft_holiday(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user   uuid := (p_request ->> 'userId')::uuid;
  v_id     uuid := (p_request ->> 'requestId')::uuid;
  v_day    date := (p_request ->> 'day')::date;
  v_claim  jsonb := app.claim_request(v_user, v_id, 'setCraftHoliday', p_request ->> 'bodyHash');
  v_lines  uuid[] := array(select l.id from public.craft_lines l where l.is_active order by l.id);
  v_before public.craft_holidays;
  v_after  public.craft_holidays;
  v_dates  jsonb;
  v_moved  jsonb;
  v_line   uuid;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.may_plan_craft(v_user) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}'); end if;
  if v_day < app.shanghai_day(clock_timestamp()) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "CRAFT_DAY_PAST"}'); end if;

  perform pg_advisory_xact_lock(hashtextextended('craft holiday ' || v_day, 0)); -- far ahead there is no day yet that could be locked
  v_dates := app.promises_json(app.lock_craft_lines(v_lines, v_day));
  delete from public.craft_holidays h where h.day = v_day returning * into v_before;
  if p_request ->> 'kind' <> 'ordinary' then
    insert into public.craft_holidays (day, name, works_as)
      values (v_day, p_request ->> 'name', case when p_request ->> 'kind' = 'worked' then (p_request ->> 'worksAs')::smallint end)
      returning * into v_after;
  end if;
  foreach v_line in array v_lines loop perform app.make_room(v_line, v_day, v_day); end loop;
  v_moved := app.tell_moved_promises(v_dates, v_user, coalesce(v_after.name, '恢复平日上班'));
  perform app.audit(v_user, 'craft.holidaySet', v_day::text, null, app.holiday_terms(v_before), app.holiday_terms(v_after));
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'set', 'moved', v_moved));
end $$;

create function app.holiday_terms(h public.craft_holidays) returns jsonb language sql immutable set search_path = '' as $$
  select case when h.day is not null then jsonb_build_object('name', h.name, 'worksAs', h.works_as) end
$$;

revoke execute on function mark_downtime, clear_downtime, set_craft_holiday from public, anon, authenticated;
grant execute on function mark_downtime, clear_downtime, set_craft_holiday to service_role;
