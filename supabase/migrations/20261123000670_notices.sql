/* What a store must learn without asking: a promised date that moved. The phone counts those not yet read. */

create table notices (
  id         bigint generated always as identity primary key,
  store_id   uuid not null references stores,
  kind       text not null check (kind ~ '^[a-z][a-zA-Z]{2,30}$'),
  order_id   uuid references orders,
  text       text not null check (length(text) between 1 and 300),
  created_at timestamptz not null default clock_timestamp(),
  read_at    timestamptz
);
comment on column notices.kind is 'promiseMoved …: the phone has a picture for each it knows and shows the text of all.';
create index notices_of_store on notices (store_id, id desc);
create index notices_unread on notices (store_id) where read_at is null;
create index notices_by_order on notices (order_id);

/* It is read once, and says what it said. */
create function app.guard_notice() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.read_at is not null or to_jsonb(new) - 'read_at' is distinct from to_jsonb(old) - 'read_at' then
    raise exception 'notice %: it is only ever marked as read', old.id using errcode = 'ZD001';
  end if;
  return new;
end $$;
create trigger notices_are_read_once before update on notices for each row execute function app.guard_notice();
create trigger notices_are_kept before delete on notices for each row execute function app.forbid_change();

/* Leaves a store a notice, about an order of it when there is one. */
create function app.notify_store(p_store uuid, p_kind text, p_order uuid, p_text text) returns void
language sql volatile set search_path = '' as $$
  insert into public.notices (store_id, kind, order_id, text) values (p_store, p_kind, p_order, p_text)
$$;
revoke execute on function app.notify_store from public;

/* Newest first, with how many are unread. p_request: { after?, limit }. Called by: use-cases/list-notices.ts. */
create function list_notices(p_request jsonb) returns jsonb language sql stable set search_path = '' as $$
  with page as (
    select n.* from public.notices n
    where n.store_id = app.store_id() and n.id < coalesce((p_request ->> 'after')::bigint, 9223372036854775807)
    order by n.id desc limit (p_request ->> 'limit')::integer + 1
  ), shown as (select * from page order by id desc limit (p_request ->> 'limit')::integer)
  select jsonb_build_object(
    'unread', (select count(*) from public.notices n where n.store_id = app.store_id() and n.read_at is null),
    'notices', coalesce((select jsonb_agg(jsonb_build_object('noticeId', s.id, 'kind', s.kind, 'orderNo', o.order_no, 'text', s.text,
        'at', app.iso(s.created_at), 'isRead', s.read_at is not null) order by s.id desc)
      from shown s left join public.orders o on o.id = s.order_id), '[]'),
    'next', case when (select count(*) from page) > (p_request ->> 'limit')::integer then (select min(s.id) from shown s) end)
$$;
revoke execute on function list_notices from public, anon;
grant execute on function list_notices to authenticated;

/*
  Marks a store's notices as read, up to one of them. Doing it again changes nothing. p_request: { storeId, upTo }.
  Returns how many are unread still. Called by: use-cases/read-notices.ts.
*/
create function read_notices(p_request jsonb) returns integer
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- In one order: two phones of a store that read at once wait for each other, and never in a circle.
  perform 1 from public.notices n
    where n.store_id = (p_request ->> 'storeId')::uuid and n.id <= (p_request ->> 'upTo')::bigint and n.read_at is null order by n.id for update;
  update public.notices n set read_at = clock_timestamp()
    where n.store_id = (p_request ->> 'storeId')::uuid and n.id <= (p_request ->> 'upTo')::bigint and n.read_at is null;
  return (select count(*) from public.notices n where n.store_id = (p_request ->> 'storeId')::uuid and n.read_at is null);
end $$;
revoke execute on function read_notices from public, anon, authenticated;
grant execute on function read_notices to service_role;

alter table notices enable row level security;
create policy "people read their stores' notices, headquarters all" on notices for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on notices to authenticated;
