/*
  Goods that are made to order, and the craft department's schedule (工艺部排期表): lines, what they can do on each day, and
  which order has which minutes of it. Lock order: days by line, then day; after stock, before the day counter.
*/

create table craft_lines (
  id        uuid primary key default gen_random_uuid(),
  code      text not null unique,
  name      text not null unique,
  position  integer not null,
  is_active boolean not null default true
);

create table craft_calendars (
  line_id uuid not null references craft_lines,
  weekday smallint not null check (weekday between 1 and 7),
  minutes integer not null check (minutes between 1 and 14400),
  primary key (line_id, weekday)
);
comment on table craft_calendars is 'The ordinary week of a line, Monday is 1; a weekday without a row is a day off.';
comment on column craft_calendars.minutes is 'Of all its stations together: three that work eight hours give 1440.';

create table craft_holidays (
  day      date primary key,
  name     text not null check (app.is_visible_text(name)),
  works_as smallint check (works_as between 1 and 7)
);
comment on table craft_holidays is 'Days on which the calendar of the State Council overrules the week.';
comment on column craft_holidays.works_as is 'Null: closed. Else the weekday whose hours hold: a Saturday worked in exchange for a holiday.';

create table craft_downtimes (
  id         uuid primary key default gen_random_uuid(),
  line_id    uuid not null references craft_lines,
  from_day   date not null,
  to_day     date not null,
  minutes_per_day integer check (minutes_per_day between 1 and 14400),
  reason     text not null check (length(reason) between 1 and 100 and app.is_visible_text(reason)),
  marked_by  uuid references users,
  marked_at  timestamptz not null default now(),
  cleared_by uuid references users,
  cleared_at timestamptz,
  check (to_day between from_day and from_day + 366),
  check ((cleared_by is null) = (cleared_at is null))
);
comment on column craft_downtimes.minutes_per_day is 'What each day loses; null when the line stands still.';
create index craft_downtimes_in_force on craft_downtimes (line_id, from_day) where cleared_at is null;

create table craft_days (
  line_id          uuid not null references craft_lines,
  day              date not null,
  capacity_minutes integer not null check (capacity_minutes >= 0),
  booked_minutes   integer not null default 0 check (booked_minutes >= 0),
  primary key (line_id, day),
  check (booked_minutes <= capacity_minutes)
) with (fillfactor = 80);
comment on table craft_days is 'What each day of a line can take and what of it is taken; made from calendars, holidays and downtimes, kept 120 days ahead and more.';
comment on column craft_days.booked_minutes is 'Follows craft_bookings by trigger and in no other way.';

create table sku_craft (
  sku_id           uuid primary key references skus,
  line_id          uuid not null references craft_lines,
  setup_minutes    integer not null check (setup_minutes between 0 and 14400),
  minutes_per_unit integer not null check (minutes_per_unit between 1 and 14400)
);
comment on table sku_craft is 'SKUs that are made to order (定制类): where, and how long it takes. They are planned, not taken from stock.';
create index sku_craft_by_line on sku_craft (line_id);

create table craft_bookings (
  id       uuid primary key default gen_random_uuid(),
  order_id uuid not null,
  sku_id   uuid not null,
  line_id  uuid not null,
  day      date not null,
  minutes  integer not null check (minutes > 0),
  version  integer not null default 1,
  unique (order_id, sku_id, line_id, day),
  foreign key (order_id, sku_id) references order_lines (order_id, sku_id) deferrable initially deferred,
  foreign key (line_id, day) references craft_days
);
comment on table craft_bookings is 'Which minutes of which day are an order line''s. The last day of them is the day that the store was told.';
comment on column craft_bookings.version is 'Counts its changes: who moves it says which they saw.';
create index craft_bookings_of_day on craft_bookings (line_id, day);

create function app.apply_craft_booking() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' then
    update public.craft_days set booked_minutes = booked_minutes - old.minutes where line_id = old.line_id and day = old.day;
  end if;
  if tg_op <> 'DELETE' then
    update public.craft_days set booked_minutes = booked_minutes + new.minutes where line_id = new.line_id and day = new.day;
  end if;
  return null;
end $$;
create trigger craft_days_follow_the_bookings after insert or update or delete on craft_bookings
  for each row execute function app.apply_craft_booking();

/* Depth 1 is a direct update: refused. Depth 2 comes from the trigger of the bookings. */
create function app.guard_craft_day() returns trigger language plpgsql set search_path = '' as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'what is booked of a day changes by a booking only' using errcode = 'ZD001';
  end if;
  return new;
end $$;
create trigger craft_days_are_booked_by_bookings_only before update of booked_minutes on craft_days
  for each row execute function app.guard_craft_day();

/* What a line can do on a day by its calendar, the holidays and the downtimes in force. */
create function app.craft_capacity_of(p_line uuid, p_day date) returns integer language sql stable security definer set search_path = '' as $$
  select greatest(0, coalesce((select c.minutes from public.craft_calendars c
                               where c.line_id = p_line and c.weekday = coalesce(h.works_as, case when h.day is null then extract(isodow from p_day) end)), 0)
    - coalesce((select sum(coalesce(d.minutes_per_day, 14400)) from public.craft_downtimes d
                where d.line_id = p_line and d.cleared_at is null and p_day between d.from_day and d.to_day), 0))::integer
  from (select) one left join public.craft_holidays h on h.day = p_day
$$;
revoke execute on function app.craft_capacity_of from public;

/* Makes the days of one line, or of all, up to a day; those that are there stay as they are. Returns how many are new. */
create function app.make_craft_days(p_line uuid, p_from date, p_until date) returns integer language sql volatile set search_path = '' as $$
  with made as (
    insert into public.craft_days (line_id, day, capacity_minutes)
      select l.id, d.day::date, app.craft_capacity_of(l.id, d.day::date)
      from public.craft_lines l cross join generate_series(p_from, p_until, interval '1 day') as d (day)
      where l.is_active and (p_line is null or l.id = p_line)
      order by l.id, d.day on conflict do nothing returning 1)
  select count(*)::integer from made
$$;
revoke execute on function app.make_craft_days from public;

/*
  What is free on these lines from tomorrow on, 120 days ahead, in the shape of shared/src/craft/plan.ts; null for no lines.
  Part of what an order is judged on.
*/
create function app.craft_capacity(p_lines uuid[], p_today date) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('lines', jsonb_agg(jsonb_build_object('lineId', l.id, 'name', l.name, 'days', coalesce(
    (select jsonb_agg(jsonb_build_object('day', d.day, 'freeMinutes', d.capacity_minutes - d.booked_minutes) order by d.day)
     from public.craft_days d
     where d.line_id = l.id and d.day between p_today + 1 and p_today + 120 and d.booked_minutes < d.capacity_minutes), '[]')) order by l.position))
  from public.craft_lines l where l.id = any (p_lines) having count(*) > 0
$$;
grant execute on function app.craft_capacity to authenticated, service_role;

/* How long a SKU takes and where, in the shape of shared/src/craft/plan.ts; null for goods from stock. */
create function app.craft_json(p_sku uuid) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('lineId', c.line_id, 'setupMinutes', c.setup_minutes, 'minutesPerUnit', c.minutes_per_unit)
  from public.sku_craft c where c.sku_id = p_sku
$$;
grant execute on function app.craft_json to authenticated, service_role;

/* The day on which the last of an order line leaves the craft department; null when nothing is booked for it. */
create function app.ready_on(p_order uuid, p_sku uuid) returns date language sql stable set search_path = '' as $$
  select max(b.day) from public.craft_bookings b where b.order_id = p_order and b.sku_id = p_sku
$$;
grant execute on function app.ready_on to authenticated, service_role;

/*
  Books what was planned for an order, all of it or nothing. p_bookings: [{ skuId, lineId, day, minutes }].
  False: a day has filled up or passed since it was planned; plan again. The order and its lines may be written after it,
  in the same transaction. Locks the days by line and day. Called by: place_order.
*/
create function app.book_craft(p_order uuid, p_bookings jsonb) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  if coalesce(jsonb_array_length(nullif(p_bookings, 'null')), 0) = 0 then return true; end if;
  perform 1 from public.craft_days d
    where (d.line_id, d.day) in (select x.line, x.on_day from app.craft_wanted(p_bookings) x)
    order by d.line_id, d.day for update;
  if exists (select 1 from (select x.line, x.on_day, sum(x.minutes) as minutes from app.craft_wanted(p_bookings) x group by 1, 2) w
             left join public.craft_days d on d.line_id = w.line and d.day = w.on_day
             where d.day is null or d.booked_minutes + w.minutes > d.capacity_minutes
                or w.on_day <= app.shanghai_day(clock_timestamp())) then
    return false;
  end if;
  insert into public.craft_bookings (order_id, sku_id, line_id, day, minutes)
    select p_order, x.sku, x.line, x.on_day, sum(x.minutes) from app.craft_wanted(p_bookings) x group by 2, 3, 4 order by 3, 4;
  return true;
end $$;

create function app.craft_wanted(p_bookings jsonb) returns table (sku uuid, line uuid, on_day date, minutes integer)
language sql immutable set search_path = '' as $$
  select (b ->> 'skuId')::uuid, (b ->> 'lineId')::uuid, (b ->> 'day')::date, (b ->> 'minutes')::integer
  from jsonb_array_elements(p_bookings) b
$$;
revoke execute on function app.book_craft, app.craft_wanted from public;

/*
  Gives back what an order has booked from today on; what was worked on days past stays as it was.
  Locks the days by line and day. Called by: cancel_order, and by whatever else ends an order before it is made.
*/
create function app.free_craft(p_order uuid) returns void language plpgsql volatile set search_path = '' as $$
declare
  v_today date := app.shanghai_day(clock_timestamp());
begin
  perform 1 from public.craft_days d
    where (d.line_id, d.day) in (select b.line_id, b.day from public.craft_bookings b where b.order_id = p_order and b.day >= v_today)
    order by d.line_id, d.day for update;
  delete from public.craft_bookings b where b.order_id = p_order and b.day >= v_today;
end $$;
revoke execute on function app.free_craft from public;

/* Makes days that are not there yet, so many ahead of today. Answers how many. Called by: functions/api/cron/extend-craft-days.ts. */
create function extend_craft_days(p_days integer) returns integer
language sql volatile security definer set search_path = '' as $$
  select app.make_craft_days(null, app.shanghai_day(now()), app.shanghai_day(now()) + least(p_days, 1000))
$$;
revoke execute on function extend_craft_days from public, anon, authenticated;
grant execute on function extend_craft_days to service_role;

alter table craft_lines enable row level security;
alter table craft_calendars enable row level security;
alter table craft_holidays enable row level security;
alter table craft_downtimes enable row level security;
alter table craft_days enable row level security;
alter table sku_craft enable row level security;
alter table craft_bookings enable row level security;

create policy "anyone signed in reads which lines there are" on craft_lines for select to authenticated using (true);
grant select on craft_lines to authenticated;
create policy "headquarters reads the weeks of the lines" on craft_calendars for select to authenticated using ((select app.is_hq()));
grant select on craft_calendars to authenticated;
create policy "headquarters reads the holidays" on craft_holidays for select to authenticated using ((select app.is_hq()));
grant select on craft_holidays to authenticated;
create policy "headquarters reads downtimes" on craft_downtimes for select to authenticated using ((select app.is_hq()));
grant select on craft_downtimes to authenticated;
create policy "anyone signed in reads how full the days are" on craft_days for select to authenticated using (true);
grant select on craft_days to authenticated;
create policy "anyone signed in reads what is made to order" on sku_craft for select to authenticated using (true);
grant select on sku_craft to authenticated;
create policy "who reads an order reads its bookings" on craft_bookings for select to authenticated
  using (exists (select 1 from orders o where o.id = order_id));
grant select on craft_bookings to authenticated;
