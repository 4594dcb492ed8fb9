/* What headquarters decides a right order to be, which version judged which submit, and what each rule did. */

create table rule_set_versions (
  version_no    integer primary key check (version_no >= 1),
  rules         jsonb not null,
  published_by  uuid references users,
  published_at  timestamptz not null default now(),
  reason        text not null check (length(reason) between 1 and 300 and app.is_visible_text(reason)),
  based_on      integer references rule_set_versions,
  restores      integer references rule_set_versions,
  backtest_id   uuid
);
comment on table rule_set_versions is 'Whole rule sets, never changed; the one with the highest number is in force.';
comment on column rule_set_versions.rules is 'A RuleSet as shared/src/compliance/rules/rule.ts has it: { schema, rules }.';
comment on column rule_set_versions.restores is 'The earlier version that this one brings back; null for a new one.';
create trigger rule_set_versions_never_change before update or delete on rule_set_versions
  for each row execute function app.forbid_change();

alter table attempts
  add column rule_set_version integer not null default 0,
  add column facts text,
  add column is_first boolean not null default true,
  drop constraint attempts_outcome_check,
  add constraint attempts_outcome_check check (outcome in ('accepted', 'held', 'refused')),
  drop constraint attempts_check,
  add constraint attempts_check check ((outcome in ('accepted', 'held')) = (order_id is not null));
comment on column attempts.rule_set_version is 'Under which rules it was judged; 0 while there were none.';
comment on column attempts.facts is
  'What it was judged on, as shared/src/compliance/rules/facts-codec.ts writes it: judged again, it gives the same findings.
   Null when there was nothing to judge by rules (no store, no address, no price).';
comment on column attempts.is_first is 'The first submit of what a store meant to order: none before it was refused since the last that was not.';
create index attempts_newest on attempts (at desc, id desc);
create index attempts_with_facts on attempts (at, id) where facts is not null;

create table rule_firings (
  id          bigint generated always as identity primary key,
  rule_id     uuid not null,
  version_no  integer not null references rule_set_versions,
  attempt_id  bigint not null references attempts,
  order_id    uuid references orders,
  at          timestamptz not null,
  action      text not null check (action in ('reject', 'requireDocument', 'review', 'warn')),
  is_shadow   boolean not null,
  amount_fen  bigint not null,
  unique (attempt_id, rule_id)
);
comment on table rule_firings is 'Each time a rule held, live or in the shadow: the figures beside the rules are counted from here.';
create index rule_firings_of_rule on rule_firings (rule_id, at desc) include (action, is_shadow, amount_fen, order_id);
create index rule_firings_by_order on rule_firings (order_id);
create trigger rule_firings_never_change before update or delete on rule_firings
  for each row execute function app.forbid_change();

create table backtests (
  id           uuid primary key default gen_random_uuid(),
  rules        jsonb not null,
  based_on     integer not null,
  since        timestamptz not null,
  until        timestamptz not null,
  started_by   uuid not null references users,
  started_at   timestamptz not null default now(),
  total        integer not null,
  judged       integer not null default 0,
  after_id     bigint references attempts,
  tally        jsonb,
  finished_at  timestamptz
);
comment on table backtests is 'A rule set judged over stored facts, step by step from the newest back: tally is what came of it so far.';
comment on column backtests.after_id is 'The last submit that is counted: it goes on with the next older one. Null before the first.';
comment on column backtests.tally is 'As functions/src/backtest/tally.ts counts. Null before the first step.';
create index backtests_by_starter on backtests (started_by, started_at desc);
create index backtests_by_place on backtests (after_id);
alter table rule_set_versions add foreign key (backtest_id) references backtests;
create index rule_set_versions_by_backtest on rule_set_versions (backtest_id) where backtest_id is not null;

create table backtest_hits (
  backtest_id uuid not null references backtests on delete cascade,
  attempt_id  bigint not null references attempts,
  at          timestamptz not null,
  kind        text not null check (kind in ('newly', 'still', 'noLonger', 'noted')),
  rule_ids    uuid[] not null,
  outcome     text not null check (outcome in ('reject', 'requireDocument', 'review', 'warn', 'pass')),
  outcome_in_force text not null check (outcome_in_force in ('reject', 'requireDocument', 'review', 'warn', 'pass')),
  primary key (backtest_id, attempt_id)
);
comment on table backtest_hits is
  'Submits that the drafted rules would have stopped, warned of or watched, or that only the rules in force stop: of each kind the newest, a bounded number.';
create index backtest_hits_newest on backtest_hits (backtest_id, at desc, attempt_id desc);
create index backtest_hits_by_attempt on backtest_hits (attempt_id);

/* The rule set in force; null before the first. */
create function app.rule_set_in_force() returns integer language plpgsql stable security definer set search_path = '' as $$
begin
  return (select max(v.version_no) from public.rule_set_versions v);
end $$;
revoke execute on function app.rule_set_in_force from public;
grant execute on function app.rule_set_in_force to authenticated, service_role;

alter table rule_set_versions enable row level security;
alter table rule_firings enable row level security;
alter table backtests enable row level security;
alter table backtest_hits enable row level security;
create policy "headquarters reads rule sets" on rule_set_versions for select to authenticated using ((select app.is_hq()));
grant select on rule_set_versions to authenticated;
create policy "headquarters reads what rules did" on rule_firings for select to authenticated using ((select app.is_hq()));
grant select on rule_firings to authenticated;
create policy "headquarters reads backtests" on backtests for select to authenticated using ((select app.is_hq()));
grant select on backtests to authenticated;
create policy "headquarters reads what backtests found" on backtest_hits for select to authenticated using ((select app.is_hq()));
grant select on backtest_hits to authenticated;
