/* Every decision at headquarters: who, when, why, before, after. */

create table audit_events (
  id       bigint generated always as identity primary key,
  at       timestamptz not null default clock_timestamp(),
  by_user  uuid references users,
  action   text not null check (action ~ '^[a-z]+(\.[a-zA-Z]+)+$'),
  subject  text not null check (length(subject) between 1 and 100 and app.is_visible_text(subject)),
  reason   text check (length(reason) <= 300 and app.is_visible_text(reason)),
  before   jsonb,
  after    jsonb
);
comment on column audit_events.action is 'rules.published, review.approved, letter.madeStanding, craft.bookingMoved …';
comment on column audit_events.subject is 'What it was about, as people call it: an order number, a rule set version.';
comment on column audit_events.by_user is 'Null when time itself decided: a review that nobody looked at.';
create index audit_events_newest on audit_events (at desc, id desc);
create index audit_events_of_subject on audit_events (subject, at desc);
create trigger audit_events_never_change before update or delete on audit_events
  for each row execute function app.forbid_change();

create function app.audit(p_by uuid, p_action text, p_subject text, p_reason text, p_before jsonb, p_after jsonb) returns void
language sql volatile set search_path = '' as $$
  insert into public.audit_events (by_user, action, subject, reason, before, after)
    values (p_by, p_action, p_subject, p_reason, p_before, p_after)
$$;

alter table audit_events enable row level security;
create policy "headquarters reads what was decided" on audit_events for select to authenticated using ((select app.is_hq()));
grant select on audit_events to authenticated;
