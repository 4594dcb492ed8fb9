/* Orders that wait for a supervisor. The order is taken and its stock reserved; nothing of it reaches the outbox before it is approved. */

create table reviews (
  id            uuid primary key default gen_random_uuid(),
  order_id      uuid not null unique references orders,
  store_id      uuid not null references stores,
  opened_at     timestamptz not null,
  due_at        timestamptz not null,
  escalated_at  timestamptz,
  release_at    timestamptz not null,
  state         text not null default 'waiting' check (state in ('waiting', 'asked', 'approved', 'rejected', 'released', 'withdrawn')),
  findings      jsonb not null,
  rule_ids      uuid[] not null,
  decided_by    uuid references users,
  decided_at    timestamptz,
  reason        text check (length(reason) between 1 and 200 and app.is_visible_text(reason)),
  check (due_at > opened_at and release_at > due_at),
  check ((state in ('waiting', 'asked')) = (decided_at is null)),
  check ((state in ('approved', 'rejected')) <= (decided_by is not null)),
  check ((state = 'rejected') <= (reason is not null))
);
comment on column reviews.due_at is 'What the store was promised; past it the review escalates, and at release_at the reservation is given back.';
comment on column reviews.state is 'asked: a supervisor has a question and the store is to answer; decided states are final.';
comment on column reviews.rule_ids is 'The rules that sent it here: a verdict counts for or against each.';
create index reviews_open on reviews (due_at, id) where state in ('waiting', 'asked');
create index reviews_of_store on reviews (store_id, opened_at desc);
create index reviews_decided on reviews (decided_at desc, id desc) where decided_at is not null;
create index reviews_newest on reviews (opened_at);
create index reviews_by_rule on reviews using gin (rule_ids);

/* A review moves forward only, and a decision is final. */
create function app.guard_review() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state not in ('waiting', 'asked') then
    raise exception 'review of order % is decided', old.order_id using errcode = 'ZD003';
  end if;
  if (new.id, new.order_id, new.store_id, new.opened_at, new.due_at, new.release_at, new.findings, new.rule_ids)
     is distinct from (old.id, old.order_id, old.store_id, old.opened_at, old.due_at, old.release_at, old.findings, old.rule_ids) then
    raise exception 'review of order %: only its state changes', old.order_id using errcode = 'ZD001';
  end if;
  return new;
end $$;
create trigger reviews_move_forward before update on reviews for each row execute function app.guard_review();
create trigger reviews_are_kept before delete on reviews for each row execute function app.forbid_change();

create table review_messages (
  id         bigint generated always as identity primary key,
  review_id  uuid not null references reviews,
  kind       text not null check (kind in ('question', 'answer')),
  by_user    uuid not null references users,
  at         timestamptz not null default now(),
  text       text not null check (length(text) between 1 and 300 and app.is_visible_text(text))
);
create index review_messages_of_review on review_messages (review_id, id);
create trigger review_messages_never_change before update or delete on review_messages
  for each row execute function app.forbid_change();

alter table reviews enable row level security;
alter table review_messages enable row level security;
create policy "people read their stores' reviews, headquarters all" on reviews for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on reviews to authenticated;
create policy "who reads a review reads its messages" on review_messages for select to authenticated
  using (exists (select 1 from reviews r where r.id = review_id));
grant select on review_messages to authenticated;
