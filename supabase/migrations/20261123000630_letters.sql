/* Letters of authorization (法人授权书): scanned, signed, and bound to what they authorize. */

create table letters (
  id            uuid primary key,
  store_id      uuid not null references stores,
  kind          text not null check (kind in ('order', 'standing')),
  basket_hash   text check (basket_hash ~ '^[0-9a-f]{64}$'),
  total_fen     bigint not null check (total_fen between 0 and 1000000000000),
  signer_name   text not null check (length(signer_name) between 2 and 20 and app.is_visible_text(signer_name)),
  uploaded_by   uuid not null references users,
  uploaded_at   timestamptz not null default now(),
  expires_at    timestamptz not null,
  standing_by   uuid references users,
  standing_at   timestamptz,
  ended_by      uuid references users,
  ended_at      timestamptz,
  check ((kind = 'order') = (basket_hash is not null)),
  check ((kind = 'standing') = (standing_by is not null) and (standing_by is null) = (standing_at is null)),
  check ((ended_by is null) = (ended_at is null) and (ended_by is null or kind = 'standing'))
);
comment on column letters.basket_hash is 'app.basket_hash of the lines and the total it was signed for: change the order and it no longer fits.';
comment on column letters.total_fen is 'Of the order it was signed for; of a standing one, the most that one order may come to.';
comment on column letters.kind is 'order: serves one order. standing: headquarters made it serve every order of the store until expires_at and total_fen.';
create index letters_of_store on letters (store_id, uploaded_at desc);
comment on column letters.ended_by is 'Who at headquarters ended a standing one before its day.';
create index letters_in_force on letters (store_id, expires_at);
create index letters_newest on letters (uploaded_at desc, id desc);

/* What was signed stays: a letter becomes a standing one, its end moves, and that is all that ever happens to it. */
create function app.guard_letter() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.id, new.store_id, new.signer_name, new.uploaded_by, new.uploaded_at)
     is distinct from (old.id, old.store_id, old.signer_name, old.uploaded_by, old.uploaded_at)
     or new.kind = 'order' and (new.kind, new.basket_hash, new.total_fen) is distinct from (old.kind, old.basket_hash, old.total_fen) then
    raise exception 'letter %: what was signed never changes', old.id using errcode = 'ZD001';
  end if;
  return new;
end $$;
create trigger letters_stay_what_was_signed before update on letters for each row execute function app.guard_letter();
create trigger letters_are_kept before delete on letters for each row execute function app.forbid_change();

create table letter_files (
  letter_id   uuid not null references letters,
  position    smallint not null check (position between 1 and 10),
  kind        text not null check (kind in ('page', 'signature')),
  object_name text not null unique,
  mime        text not null check (mime in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes       integer not null check (bytes between 1 and 10485760),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (letter_id, position)
);
comment on table letter_files is 'Objects of the bucket `letters`, their content checked; the hash says that they are still what was signed.';
create index letter_files_by_content on letter_files (sha256);
-- Nobody signs twice the same: a signature that comes again was copied.
create unique index letter_files_sign_once on letter_files (sha256) where kind = 'signature';
create trigger letter_files_never_change before update or delete on letter_files
  for each row execute function app.forbid_change();

create table letter_uses (
  letter_id uuid not null references letters,
  order_id  uuid primary key references orders,
  kind      text not null check (kind in ('order', 'standing')),
  used_at   timestamptz not null
);
comment on table letter_uses is 'Which order went through on which letter.';
-- A letter for one order serves one order, whoever races.
create unique index letter_uses_once on letter_uses (letter_id) where kind = 'order';
create index letter_uses_by_letter on letter_uses (letter_id);
create trigger letter_uses_never_change before update or delete on letter_uses
  for each row execute function app.forbid_change();

/* What an order letter is bound to: the same SKUs in the same quantities at the same total, in any order of lines. */
create function app.basket_hash(p_lines jsonb, p_total_fen bigint) returns text language plpgsql immutable set search_path = '' as $$
begin
  return (
    select encode(sha256(convert_to(
      string_agg((l ->> 'skuId') || '×' || (l ->> 'qty'), ';' order by l ->> 'skuId') || '=' || p_total_fen, 'UTF8')), 'hex')
    from jsonb_array_elements(p_lines) l);
end $$;
grant execute on function app.basket_hash to authenticated, service_role;

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
  values ('letters', 'letters', false, 10485760, array['image/jpeg', 'image/png', 'application/pdf']) on conflict (id) do nothing;

alter table letters enable row level security;
alter table letter_files enable row level security;
alter table letter_uses enable row level security;
create policy "people read their stores' letters, headquarters all" on letters for select to authenticated
  using (store_id = any ((select app.visible_stores())::uuid[]) or (select app.is_hq()));
grant select on letters to authenticated;
create policy "who reads a letter reads what its files are" on letter_files for select to authenticated
  using (exists (select 1 from letters l where l.id = letter_id));
grant select on letter_files to authenticated;
create policy "who reads a letter reads its uses" on letter_uses for select to authenticated
  using (exists (select 1 from letters l where l.id = letter_id));
grant select on letter_uses to authenticated;
