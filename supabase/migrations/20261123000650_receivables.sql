/* What stores owe, and what came back: facts of rules, and the truth that a backtest is held against. */

create table receivables (
  order_id   uuid primary key references orders,
  store_id   uuid not null references stores,
  amount_fen bigint not null check (amount_fen >= 0),
  due_on     date not null,
  issued_at  timestamptz not null,
  settled_on date
);
comment on table receivables is 'One per order, issued by finance when it is shipped; settled_on is null while it is open.';
create index receivables_open on receivables (store_id, due_on) include (amount_fen) where settled_on is null;
create index receivables_due on receivables (due_on) where settled_on is null;

create function app.guard_receivable() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.settled_on is not null or to_jsonb(new) - 'settled_on' is distinct from to_jsonb(old) - 'settled_on' then
    raise exception 'receivable of order %: it is settled once, and nothing else changes', old.order_id using errcode = 'ZD001';
  end if;
  return new;
end $$;
create trigger receivables_are_settled_once before update on receivables for each row execute function app.guard_receivable();
create trigger receivables_are_kept before delete on receivables for each row execute function app.forbid_change();

create table order_returns (
  id          bigint generated always as identity primary key,
  order_id    uuid not null references orders,
  returned_on date not null,
  amount_fen  bigint not null check (amount_fen > 0),
  reason      text not null check (length(reason) between 1 and 100 and app.is_visible_text(reason))
);
create index order_returns_by_order on order_returns (order_id);
create trigger order_returns_never_change before update or delete on order_returns
  for each row execute function app.forbid_change();

alter table receivables enable row level security;
alter table order_returns enable row level security;
create policy "people read what their stores owe, headquarters all but who picks and makes goods" on receivables for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.reads_receivables()));
grant select on receivables to authenticated;
create policy "who reads an order reads its returns" on order_returns for select to authenticated
  using (exists (select 1 from orders o where o.id = order_id));
grant select on order_returns to authenticated;
