/* Price lists: published versions are immutable, and at any instant exactly one is in force per channel. */

create table price_list_versions (
  id           bigint generated always as identity primary key,
  channel      text not null references channels,
  version_no   integer not null check (version_no >= 1),
  effective_at timestamptz not null,
  published_at timestamptz,
  published_by uuid references users,
  note         text not null default '',
  unique (channel, version_no),
  unique (id, channel)
);
comment on column price_list_versions.published_at is 'Null only while publish_price_list fills it, in one transaction; then never changed.';
create index price_list_versions_in_force on price_list_versions (channel, effective_at desc, version_no desc)
  where published_at is not null;

create table price_list_items (
  version_id bigint not null,
  sku_id     uuid not null references skus,
  channel    text not null,
  price_fen  bigint not null check (price_fen between 1 and 1000000000000),
  primary key (version_id, sku_id),
  foreign key (version_id, channel) references price_list_versions (id, channel)
);
comment on column price_list_items.channel is 'That of the version, kept here so that the policy need not look it up.';

/* A published version is sealed: neither it nor its items change again. */
create function app.guard_price_list_version() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.published_at is not null then
    raise exception 'price list version % is published: publish another', old.id using errcode = 'ZD001';
  end if;
  return coalesce(new, old);
end $$;
create trigger price_list_versions_are_sealed before update or delete on price_list_versions
  for each row execute function app.guard_price_list_version();

create function app.guard_price_list_items() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select 1 from public.price_list_versions v
             where v.id in (select distinct a.version_id from added a) and v.published_at is not null) then
    raise exception 'the price list version is published: publish another' using errcode = 'ZD001';
  end if;
  return null;
end $$;
create trigger price_list_items_join_unpublished_versions after insert on price_list_items
  referencing new table as added for each statement execute function app.guard_price_list_items();
create trigger price_list_items_never_change before update or delete on price_list_items
  for each row execute function app.forbid_change();

/* The version in force for a channel: the latest that has come into effect. */
create function app.price_list_in_force(p_channel text, p_at timestamptz) returns bigint
language plpgsql stable security definer set search_path = '' as $$ -- plpgsql keeps its plans
begin
  return (
    select v.id from public.price_list_versions v
    where v.channel = p_channel and v.published_at is not null and v.effective_at <= p_at
    order by v.effective_at desc, v.version_no desc limit 1);
end $$;
revoke execute on function app.price_list_in_force from public;
grant execute on function app.price_list_in_force to authenticated, service_role;

/* The channel at whose prices the signed-in person's store buys. */
create function app.channel() returns text language plpgsql stable security definer set search_path = '' as $$
begin
  return (select s.channel from public.stores s where s.id = app.store_id());
end $$;
grant execute on function app.channel to authenticated, service_role;

alter table price_list_versions enable row level security;
alter table price_list_items enable row level security;
create policy "a store reads its own channel's versions, headquarters all" on price_list_versions for select to authenticated
  using (channel = (select app.channel()) or (select app.is_hq()));
grant select on price_list_versions to authenticated;
create policy "a store reads its own channel's prices, headquarters all" on price_list_items for select to authenticated
  using (channel = (select app.channel()) or (select app.is_hq()));
grant select on price_list_items to authenticated;

/*
  Publishes the next version of a channel's list: the one it takes over from, with these changes (priceFen null takes a
  SKU off). A list that was published to take effect later does so as it was published, whatever is corrected meanwhile.
  p_request: { channel, effectiveAt?, userId?, note?, changes: [{ skuId, priceFen }] }. Returns the new version number.
  Waits for orders that are being written at the old prices, and they for it: app.price_lock.
*/
create function publish_price_list(p_request jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_channel text := p_request ->> 'channel';
  v_from    timestamptz;
  v_before  bigint;
  v_id      bigint;
  v_no      integer;
begin
  perform pg_advisory_xact_lock(app.price_lock(v_channel));
  v_from := greatest((p_request ->> 'effectiveAt')::timestamptz, clock_timestamp());
  v_before := app.price_list_in_force(v_channel, v_from);
  select max(v.version_no) into v_no from public.price_list_versions v where v.channel = v_channel;
  insert into public.price_list_versions (channel, version_no, effective_at, published_by, note)
    values (v_channel, coalesce(v_no, 0) + 1, v_from, (p_request ->> 'userId')::uuid,
            coalesce(p_request ->> 'note', ''))
    returning id, version_no into v_id, v_no;
  insert into public.price_list_items (version_id, sku_id, channel, price_fen)
    with changes as (
      select (c ->> 'skuId')::uuid as sku_id, (c ->> 'priceFen')::bigint as price_fen
      from jsonb_array_elements(p_request -> 'changes') c)
    select v_id, i.sku_id, v_channel, i.price_fen from public.price_list_items i
      where i.version_id = v_before and i.sku_id not in (select sku_id from changes)
    union all
    select v_id, c.sku_id, v_channel, c.price_fen from changes c where c.price_fen is not null;
  update public.price_list_versions set published_at = clock_timestamp() where id = v_id;
  return v_no;
end $$;

/* The advisory lock of a channel's prices: shared by orders, exclusive for publishing. */
create function app.price_lock(p_channel text) returns bigint language sql immutable set search_path = '' as $$
  select hashtextextended('price list ' || p_channel, 0)
$$;
revoke execute on function publish_price_list from public, anon, authenticated;
grant execute on function publish_price_list to service_role;
