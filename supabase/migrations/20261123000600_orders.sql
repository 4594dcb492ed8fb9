/* Addresses, orders and everything that is kept about them. */

create table addresses (
  id           uuid primary key default gen_random_uuid(),
  store_id     uuid not null references stores,
  contact_name text not null check (length(contact_name) between 1 and 20 and app.is_visible_text(contact_name)),
  phone        text not null check (phone ~ '^1[3-9]\d{9}$'),
  text         text not null check (length(text) between 2 and 100 and app.is_visible_text(text)),
  door         text not null default '' check (length(door) <= 40 and (door = '' or app.is_visible_text(door))),
  lng          double precision not null check (lng between 73 and 136),
  lat          double precision not null check (lat between 3 and 54),
  geocoded_lng double precision not null,
  geocoded_lat double precision not null,
  level        text not null,
  adcode       text not null check (adcode ~ '^\d{6}$'),
  district     text not null,
  place_name   text not null default '',
  is_default   boolean not null default false,
  verified_at  timestamptz not null,
  used_at      timestamptz,
  created_at   timestamptz not null default now(),
  deleted_at   timestamptz
);
comment on column addresses.place_name is 'A name on the map that the text contains and that says “near” in it, 转角遇到咖啡馆; empty where none was needed.';
comment on table addresses is 'Verified delivery addresses. lng/lat is the pin, geocoded_* where the text lies by itself, both GCJ-02.';
create index addresses_by_store on addresses (store_id) where deleted_at is null;
create unique index addresses_one_default_per_store on addresses (store_id) where is_default and deleted_at is null;

create table orders (
  id                    uuid primary key default gen_random_uuid(),
  order_no              text not null unique,
  store_id              uuid not null references stores,
  business_day          date not null,
  day_sequence          integer not null check (day_sequence >= 1),
  status                text not null default 'placed'
                          check (status in ('held', 'placed', 'picking', 'shipped', 'completed', 'cancelled', 'rejected')),
  placed_by             uuid not null references users,
  placed_at             timestamptz not null,
  warehouse_id          uuid not null references warehouses,
  price_list_version_id bigint not null references price_list_versions,
  total_fen             bigint not null check (total_fen between 0 and 1000000000000),
  address_id            uuid not null references addresses,
  address               jsonb not null,
  note                  text check (length(note) <= 200 and app.is_visible_text(note)),
  unique (store_id, business_day, day_sequence)
);
comment on column orders.address is 'As it was when the order was placed: contactName, phone, text, door, district, pin.';
comment on column orders.day_sequence is 'Counts from 1 per store and Shanghai day, without gaps.';
create index orders_of_store on orders (store_id, placed_at desc, id desc);
create index orders_newest on orders (placed_at desc, id desc);
create index orders_of_store_by_status on orders (store_id, status, placed_at desc, id desc);
create index orders_by_status on orders (status, placed_at desc, id desc);
create index orders_open on orders (id) where status in ('held', 'placed', 'picking');
create index orders_by_address on orders (address_id, placed_at desc);

/* An order moves forward only, and nothing of it but its status ever changes. */
create function app.guard_order() returns trigger language plpgsql set search_path = '' as $$
begin
  if (old.status, new.status) not in
       (('held', 'placed'), ('held', 'rejected'), ('held', 'cancelled'),
        ('placed', 'picking'), ('placed', 'cancelled'), ('picking', 'shipped'), ('shipped', 'completed')) then
    raise exception 'order % cannot go from % to %', old.order_no, old.status, new.status using errcode = 'ZD003';
  end if;
  if to_jsonb(new) - 'status' is distinct from to_jsonb(old) - 'status' then
    raise exception 'order %: only the status changes', old.order_no using errcode = 'ZD001';
  end if;
  return new;
end $$;
create trigger orders_move_forward before update on orders for each row execute function app.guard_order();
create trigger orders_are_kept before delete on orders for each row execute function app.forbid_change();

create table order_lines (
  order_id       uuid not null references orders,
  line_no        smallint not null check (line_no >= 1),
  sku_id         uuid not null references skus,
  qty            integer not null check (qty between 1 and 1000000),
  unit_price_fen bigint not null check (unit_price_fen >= 1),
  amount_fen     bigint not null,
  name           text not null,
  spec_text      text not null,
  unit           text not null,
  is_made_to_order boolean not null default false,
  primary key (order_id, line_no),
  unique (order_id, sku_id),
  check (amount_fen = unit_price_fen * qty)
);
comment on table order_lines is 'Names and prices as they were agreed; never changed.';
comment on column order_lines.is_made_to_order is 'Planned into the craft department''s days (craft_bookings); nothing of it is reserved in a warehouse.';
create index order_lines_by_sku on order_lines (sku_id);
create trigger order_lines_never_change before update or delete on order_lines
  for each row execute function app.forbid_change();

create table order_events (
  order_id uuid not null references orders,
  seq      smallint not null,
  kind     text not null check (kind in
             ('held', 'asked', 'answered', 'escalated', 'approved', 'rejected', 'released', 'placed', 'promiseMoved',
              'picking', 'shipped', 'completed', 'cancelled')),
  at       timestamptz not null default now(),
  by_user  uuid references users,
  note     text check (app.is_visible_text(note)),
  primary key (order_id, seq)
);
create trigger order_events_never_change before update or delete on order_events
  for each row execute function app.forbid_change();

alter table stock_movements add foreign key (order_id) references orders;

create table attempts (
  id            bigint generated always as identity primary key,
  store_id      uuid not null references stores,
  user_id       uuid not null references users,
  request_id    uuid not null,
  at            timestamptz not null default now(),
  outcome       text not null check (outcome in ('accepted', 'refused')),
  codes         text[] not null,
  findings      jsonb not null,
  order_id      uuid references orders,
  line_count    smallint not null,
  expected_total_fen bigint not null,
  check ((outcome = 'accepted') = (order_id is not null)),
  unique (user_id, request_id)
);
comment on table attempts is 'Every submit with its outcome and reasons: the base of the one-pass rate (一次性合格率).';
create index attempts_of_store on attempts (store_id, at desc);
create index attempts_by_order on attempts (order_id);
create trigger attempts_never_change before update or delete on attempts
  for each row execute function app.forbid_change();

create table store_day_counters (
  store_id      uuid not null references stores,
  business_day  date not null,
  last_sequence integer not null,
  primary key (store_id, business_day)
);
create table store_order_counters (
  store_id uuid primary key references stores,
  changes  bigint not null default 0
);
comment on table store_order_counters is
  'Counts every change to what a store has on order. place_order locks it and compares it with the one it was judged on: two
   submits at once cannot both miss each other.';
comment on table store_day_counters is 'The last order number of a store and day, taken under lock by place_order: no gaps.';

create table store_sku_stats (
  store_id        uuid not null references stores,
  sku_id          uuid not null references skus,
  product_id      uuid not null references products,
  bought_times    integer not null,
  last_qty        integer not null,
  last_ordered_at timestamptz not null,
  primary key (store_id, sku_id)
);
comment on table store_sku_stats is 'What a store buys, counted as it buys: ranks search and home without reading history.';
create index store_sku_stats_by_frequency on store_sku_stats (store_id, bought_times desc, last_ordered_at desc);
create index store_sku_stats_by_product on store_sku_stats (store_id, product_id) include (bought_times);

create table idempotency (
  user_id    uuid not null references users,
  request_id uuid not null,
  operation  text not null,
  body_hash  text not null,
  outcome    jsonb,
  created_at timestamptz not null default now(),
  primary key (user_id, request_id)
);
comment on table idempotency is 'The first answer to each request id. Swept after a week by sweep_expired.';
create index idempotency_by_age on idempotency (created_at);

create table outbox (
  id           bigint generated always as identity primary key,
  topic        text not null check (topic in ('order.placed', 'order.cancelled')),
  order_id     uuid not null references orders,
  payload      jsonb not null,
  created_at   timestamptz not null default now(),
  delivered_at timestamptz
);
comment on table outbox is 'What others must learn of, written in the transaction that made it true.';
create index outbox_waiting on outbox (id) where delivered_at is null;
create index outbox_by_order on outbox (order_id);

/* What waits for a supervisor, or was turned down, is nobody else's business: others learn of placed orders, and of the end of those. */
create function app.guard_outbox() returns trigger language plpgsql set search_path = '' as $$
declare
  v_status text := (select o.status from public.orders o where o.id = new.order_id);
begin
  if new.topic = 'order.placed' and v_status <> 'placed'
     or new.topic = 'order.cancelled' and not exists (
       select 1 from public.outbox b where b.order_id = new.order_id and b.topic = 'order.placed') then
    raise exception 'order % is %: % does not go out', new.order_id, v_status, new.topic using errcode = 'ZD004';
  end if;
  return new;
end $$;
create trigger outbox_tells_of_placed_orders_only before insert on outbox for each row execute function app.guard_outbox();

alter table addresses enable row level security;
alter table orders enable row level security;
alter table order_lines enable row level security;
alter table order_events enable row level security;
alter table attempts enable row level security;
alter table store_day_counters enable row level security;
alter table store_order_counters enable row level security;
alter table store_sku_stats enable row level security;
alter table idempotency enable row level security;
alter table outbox enable row level security;

create policy "people read their stores' addresses, headquarters all" on addresses for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on addresses to authenticated;
create policy "people read their stores' orders, headquarters all" on orders for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on orders to authenticated;
create policy "who reads an order reads its lines" on order_lines for select to authenticated
  using (exists (select 1 from orders o where o.id = order_id));
grant select on order_lines to authenticated;
create policy "who reads an order reads its events" on order_events for select to authenticated
  using (exists (select 1 from orders o where o.id = order_id));
grant select on order_events to authenticated;
create policy "people read their stores' attempts, headquarters all" on attempts for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on attempts to authenticated;
create policy "people read what their stores buy, headquarters all" on store_sku_stats for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on store_sku_stats to authenticated;
create policy "people read the answers to their own requests" on idempotency for select to authenticated
  using (user_id = (select auth.uid()));
grant select on idempotency to authenticated;
create policy "headquarters reads the outbox" on outbox for select to authenticated using ((select app.is_hq()));
grant select on outbox to authenticated;
create policy "people read how often their stores' orders changed, headquarters all" on store_order_counters for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on store_order_counters to authenticated;
-- store_day_counters: no policy and no grant. Only place_order touches it.
