/* Stock: a level is the sum of an append-only ledger, kept by the ledger itself so that nothing can bypass it. */

create table stock_levels (
  warehouse_id uuid not null references warehouses,
  sku_id       uuid not null references skus,
  zone_id      uuid not null references zones,
  on_hand      integer not null default 0 check (on_hand >= 0),
  reserved     integer not null default 0 check (reserved >= 0),
  expected_on  date,
  changed_in   xid8 not null default pg_current_xact_id(),
  primary key (warehouse_id, sku_id),
  check (reserved <= on_hand)
) with (fillfactor = 80);
comment on column stock_levels.changed_in is
  'The transaction of the last change. A reader asks for all since the oldest one that was still running when it last
   looked, so a change that commits late is never missed.';
create index stock_levels_by_change on stock_levels (warehouse_id, changed_in);
create index stock_levels_by_sku on stock_levels (sku_id);

create table stock_movements (
  id             bigint generated always as identity primary key,
  warehouse_id   uuid not null,
  sku_id         uuid not null,
  on_hand_delta  integer not null,
  reserved_delta integer not null,
  reason         text not null check (reason in ('opening', 'received', 'reserved', 'released', 'shipped', 'counted')),
  order_id       uuid,
  moved_by       uuid references users,
  moved_at       timestamptz not null default now(),
  foreign key (warehouse_id, sku_id) references stock_levels,
  check ((reason in ('reserved', 'released', 'shipped')) = (order_id is not null))
);
comment on table stock_movements is 'The ledger. Every change of a level is a row here; the level follows by trigger.';
create index stock_movements_by_sku on stock_movements (sku_id, warehouse_id);
create index stock_movements_by_order on stock_movements (order_id);
create trigger stock_movements_never_change before update or delete on stock_movements
  for each row execute function app.forbid_change();

create function app.apply_stock_movements() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.stock_levels l
    set on_hand = l.on_hand + m.on_hand, reserved = l.reserved + m.reserved, changed_in = pg_current_xact_id()
    from (select warehouse_id, sku_id, sum(on_hand_delta)::integer as on_hand, sum(reserved_delta)::integer as reserved
          from moved group by warehouse_id, sku_id) m
    where l.warehouse_id = m.warehouse_id and l.sku_id = m.sku_id;
  return null;
end $$;
create trigger stock_levels_follow_the_ledger after insert on stock_movements
  referencing new table as moved for each statement execute function app.apply_stock_movements();

/* Depth 1 is a direct update: refused. Depth 2 comes from the ledger's trigger. */
create function app.guard_stock_level() returns trigger language plpgsql set search_path = '' as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'a stock level changes by a movement only' using errcode = 'ZD001';
  end if;
  return new;
end $$;
create trigger stock_levels_change_by_the_ledger_only before update of on_hand, reserved on stock_levels
  for each row execute function app.guard_stock_level();

create function app.guard_new_stock_level() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.on_hand <> 0 or new.reserved <> 0 then
    raise exception 'a stock level starts empty: open it by a movement' using errcode = 'ZD001';
  end if;
  return new;
end $$;
create trigger stock_levels_start_empty before insert on stock_levels
  for each row execute function app.guard_new_stock_level();

/* A change of the expected day is news to open pages, too. */
create function app.mark_stock_change() returns trigger language plpgsql set search_path = '' as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $$;
create trigger stock_levels_tell_expected_days before update of expected_on on stock_levels
  for each row execute function app.mark_stock_change();

/* The warehouse that serves the signed-in person's store. */
create function app.warehouse_id() returns uuid language plpgsql stable security definer set search_path = '' as $$
begin
  return (select s.warehouse_id from public.stores s where s.id = app.store_id());
end $$;
grant execute on function app.warehouse_id to authenticated, service_role;

alter table stock_levels enable row level security;
alter table stock_movements enable row level security;
create policy "a store reads the stock of its warehouse, headquarters all" on stock_levels for select to authenticated
  using (warehouse_id = (select app.warehouse_id()) or (select app.is_hq()));
grant select on stock_levels to authenticated;
create policy "headquarters reads the ledger" on stock_movements for select to authenticated using ((select app.is_hq()));
grant select on stock_movements to authenticated;
