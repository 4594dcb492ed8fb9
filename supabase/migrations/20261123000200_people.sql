/* Districts, stores, the people who act for them and how they prove who they are. */

create table districts (
  adcode text primary key check (adcode ~ '^\d{6}$'),
  name   text not null check (app.is_visible_text(name)) unique
);
comment on table districts is 'County-level districts by the national code that AMap calls adcode.';

create table channels (
  code text primary key check (code ~ '^[a-z_]{2,20}$'),
  name text not null check (app.is_visible_text(name))
);
comment on table channels is 'Who buys at which prices: own stores, and one channel per franchise tier.';

create table warehouses (
  id   uuid primary key default gen_random_uuid(),
  code text not null unique,
  name text not null check (app.is_visible_text(name))
);

create table zones (
  id           uuid primary key default gen_random_uuid(),
  warehouse_id uuid not null references warehouses,
  code         text not null,
  name         text not null check (app.is_visible_text(name)),
  unique (warehouse_id, code)
);
comment on table zones is 'Parts of a warehouse in which one picker works.';

create table franchisees (
  id   uuid primary key default gen_random_uuid(),
  code text not null unique,
  name text not null check (app.is_visible_text(name))
);

create table stores (
  id            uuid primary key default gen_random_uuid(),
  code          text not null unique check (code ~ '^[SF]\d{3}$'),
  name          text not null check (app.is_visible_text(name)),
  kind          text not null check (kind in ('own', 'franchise')),
  franchisee_id uuid references franchisees,
  channel       text not null references channels,
  warehouse_id  uuid not null references warehouses,
  adcode        text not null references districts,
  is_active     boolean not null default true,
  opened_on     date not null,
  check ((kind = 'franchise') = (franchisee_id is not null))
);
comment on column stores.code is 'S001… own stores, F001… franchise terminals; the head of their order numbers.';
create index stores_by_franchisee on stores (franchisee_id);

create table store_delivery_districts (
  store_id uuid not null references stores,
  adcode   text not null references districts,
  primary key (store_id, adcode)
);
comment on table store_delivery_districts is
  'Where a terminal delivers: its own district, and whatever else HQ allows. No row at all: anywhere.';

create table users (
  id         uuid primary key default gen_random_uuid(),
  code       text not null unique,
  name       text not null check (app.is_visible_text(name)),
  mobile     text unique check (mobile ~ '^1[3-9]\d{9}$'),
  is_active  boolean not null default true,
  created_at timestamptz not null default now()
);
comment on column users.code is 'F001 franchisees, X001 sales, G001 supervisors, H-price and the like at headquarters.';

create table memberships (
  id       bigint generated always as identity primary key,
  user_id  uuid not null references users,
  role     text not null check (role in
             ('franchisee', 'sales', 'supervisor', 'price_desk', 'finance', 'warehouse', 'craft', 'admin', 'auditor')),
  store_id uuid references stores,
  unique nulls not distinct (user_id, role, store_id),
  check ((role = 'franchisee') <= (store_id is not null))
);
comment on table memberships is 'Who acts in which role, and for a franchisee or sales rep for which store.';
create index memberships_by_store on memberships (store_id);

create table identities (
  openid   text primary key,
  unionid  text,
  user_id  uuid not null references users,
  bound_at timestamptz not null default now(),
  unique (user_id)
);
comment on table identities is 'A WeChat identity is bound to one person, and a person to one identity.';

create table invites (
  code_hash  text primary key,
  user_id    uuid not null references users,
  expires_at timestamptz not null,
  used_at    timestamptz
);
comment on column invites.code_hash is 'SHA-256 of the code in hex; the code itself is only ever on paper.';
create index invites_by_user on invites (user_id);

create table session_families (
  id         uuid primary key default gen_random_uuid(),
  user_id    uuid not null references users,
  store_id   uuid references stores,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_because text
);
comment on table session_families is 'One sign-in on one phone and all refresh tokens that follow from it.';
create index session_families_by_user on session_families (user_id);
create index session_families_by_expiry on session_families (expires_at);

create table refresh_tokens (
  token_hash text primary key,
  family_id  uuid not null references session_families on delete cascade,
  replaces   text,
  issued_at  timestamptz not null default now(),
  used_at    timestamptz
);
comment on column refresh_tokens.token_hash is 'SHA-256 in hex; a copy of this table signs nobody in.';
comment on column refresh_tokens.replaces is
  'The token it was traded for; null for the first. Two have the same when a reply was lost and only one ever arrived.';
create index refresh_tokens_by_family on refresh_tokens (family_id);

create table rate_limits (
  key          text primary key,
  window_start timestamptz not null,
  taken        integer not null check (taken >= 0)
);
comment on table rate_limits is 'Counts guesses at codes, per caller and window.';

/* Stores the signed-in person may see: the one acted for, a sales rep's own; headquarters sees all by app.is_hq(). */
create function app.visible_stores() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$ -- plpgsql keeps its plans; every policy asks this
begin
  return case app.role()
    when 'franchisee' then array[app.store_id()]
    when 'sales' then (select coalesce(array_agg(m.store_id), '{}') from public.memberships m
                       where m.user_id = auth.uid() and m.role = 'sales' and m.store_id is not null)
    else '{}' end;
end $$;
grant execute on function app.visible_stores to authenticated, service_role;

alter table districts enable row level security;
alter table channels enable row level security;
alter table warehouses enable row level security;
alter table zones enable row level security;
alter table franchisees enable row level security;
alter table stores enable row level security;
alter table store_delivery_districts enable row level security;
alter table users enable row level security;
alter table memberships enable row level security;
alter table identities enable row level security;
alter table invites enable row level security;
alter table session_families enable row level security;
alter table refresh_tokens enable row level security;
alter table rate_limits enable row level security;

create policy "anyone signed in reads districts" on districts for select to authenticated using (true);
grant select on districts to authenticated;

create policy "headquarters reads channels" on channels for select to authenticated using ((select app.is_hq()));
grant select on channels to authenticated;

create policy "anyone signed in reads warehouses" on warehouses for select to authenticated using (true);
grant select on warehouses to authenticated;

create policy "headquarters reads zones" on zones for select to authenticated using ((select app.is_hq()));
grant select on zones to authenticated;

create policy "headquarters reads franchisees" on franchisees for select to authenticated using ((select app.is_hq()));
grant select on franchisees to authenticated;

create policy "people read the stores they act for, headquarters all" on stores for select to authenticated
  using (id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on stores to authenticated;

create policy "people read where their stores deliver, headquarters all" on store_delivery_districts for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on store_delivery_districts to authenticated;

create policy "people read themselves, headquarters all" on users for select to authenticated
  using (id = (select auth.uid()) or (select app.is_hq()));
grant select on users to authenticated;

create policy "people read their own memberships, headquarters all" on memberships for select to authenticated
  using (user_id = (select auth.uid()) or (select app.is_hq()));
grant select on memberships to authenticated;

-- identities, invites, session_families, refresh_tokens, rate_limits: no policy and no grant. Only definer functions touch them.
