/* What a hosted Supabase project has before its first migration. Applied by the superuser when a world is made, and
   again when this file changes: every statement may run twice. */

do $$
begin
  if to_regrole('anon') is null then
    create role anon nologin noinherit;
    create role authenticated nologin noinherit;
    create role service_role nologin noinherit bypassrls;
    create role authenticator login noinherit;
    create role postgres login createdb createrole replication bypassrls;
  end if;
end $$;

-- Timeouts are those of a hosted project: a query that is too slow there is too slow here.
alter role anon set statement_timeout = '3s';
alter role authenticated set statement_timeout = '8s';
alter role authenticator set statement_timeout = '8s';
alter role authenticator set lock_timeout = '8s';

grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role to postgres;
grant pg_monitor, pg_read_all_data, pg_signal_backend, pg_checkpoint to postgres;
grant set on parameter session_replication_role to postgres;
alter database postgres owner to postgres;
alter role postgres set search_path = "$user", public, extensions;
alter role supabase_admin set search_path = "$user", public, extensions;

/* Schemas */
create schema if not exists extensions authorization postgres;
create schema if not exists auth;
create schema if not exists storage authorization postgres;
grant usage on schema public, extensions, auth, storage to anon, authenticated, service_role;
grant usage on schema auth to postgres;
grant create on schema public to postgres;

create extension if not exists pgcrypto with schema extensions;
create extension if not exists "uuid-ossp" with schema extensions;
create extension if not exists pg_stat_statements with schema extensions;
grant execute on all functions in schema extensions to postgres with grant option;
grant execute on all functions in schema extensions to anon, authenticated, service_role;

-- Whatever a migration makes in public belongs to everybody until the migration revokes it, as on a hosted project.
alter default privileges for role postgres in schema public grant all on tables to postgres, anon, authenticated, service_role;
alter default privileges for role postgres in schema public grant all on functions to postgres, anon, authenticated, service_role;
alter default privileges for role postgres in schema public grant all on sequences to postgres, anon, authenticated, service_role;

/* Who is asking: PostgREST puts the claims of the JWT into a setting of the transaction. */
create or replace function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')
  )::jsonb
$$;
create or replace function auth.uid() returns uuid language sql stable as $$
  select nullif(auth.jwt() ->> 'sub', '')::uuid
$$;
create or replace function auth.role() returns text language sql stable as $$
  select auth.jwt() ->> 'role'
$$;
grant execute on function auth.jwt(), auth.uid(), auth.role() to public;

/* PostgREST learns of new tables and functions by itself. */
create or replace function extensions.pgrst_ddl_watch() returns event_trigger language plpgsql as $$
begin
  notify pgrst, 'reload schema';
end $$;
create or replace function extensions.pgrst_drop_watch() returns event_trigger language plpgsql as $$
begin
  notify pgrst, 'reload schema';
end $$;
drop event trigger if exists pgrst_ddl_watch;
drop event trigger if exists pgrst_drop_watch;
create event trigger pgrst_ddl_watch on ddl_command_end execute function extensions.pgrst_ddl_watch();
create event trigger pgrst_drop_watch on sql_drop execute function extensions.pgrst_drop_watch();

/* Files: what the storage endpoint keeps about them. Their bytes lie in a folder beside the database. */
create table if not exists storage.buckets (
  id                 text primary key,
  name               text not null unique,
  owner              uuid,
  owner_id           text,
  public             boolean default false,
  avif_autodetection boolean default false,
  file_size_limit    bigint,
  allowed_mime_types text[],
  created_at         timestamptz default now(),
  updated_at         timestamptz default now()
);
comment on column storage.buckets.file_size_limit is 'Bytes; null for the limit of the project, 50 MiB.';

create table if not exists storage.objects (
  id               uuid primary key default gen_random_uuid(),
  bucket_id        text not null references storage.buckets on delete restrict,
  name             text not null,
  owner            uuid,
  owner_id         text,
  version          text not null default gen_random_uuid()::text,
  metadata         jsonb,
  user_metadata    jsonb,
  path_tokens      text[] generated always as (string_to_array(name, '/')) stored,
  created_at       timestamptz default now(),
  updated_at       timestamptz default now(),
  last_accessed_at timestamptz default now(),
  unique (bucket_id, name)
);
create index if not exists objects_prefix on storage.objects (bucket_id, name text_pattern_ops);
comment on column storage.objects.version is 'Names the file that holds the bytes; an overwrite makes a new one.';

alter table storage.buckets owner to postgres;
alter table storage.objects owner to postgres;
alter table storage.buckets enable row level security;
alter table storage.objects enable row level security;
grant all on storage.buckets, storage.objects to service_role, postgres;
grant all on storage.buckets, storage.objects to anon, authenticated;

create or replace function storage.filename(name text) returns text language sql immutable as $$
  select split_part(name, '/', -1)
$$;
create or replace function storage.foldername(name text) returns text[] language sql immutable as $$
  select (string_to_array(name, '/'))[: cardinality(string_to_array(name, '/')) - 1]
$$;
create or replace function storage.extension(name text) returns text language sql immutable as $$
  select split_part(storage.filename(name), '.', -1)
$$;
grant execute on all functions in schema storage to public;
