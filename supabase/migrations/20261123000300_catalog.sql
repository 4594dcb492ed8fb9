/* What can be bought: categories, products, and SKUs as combinations of spec values. */

create table categories (
  id        uuid primary key default gen_random_uuid(),
  parent_id uuid references categories,
  name      text not null,
  picture   text not null,
  position  integer not null,
  unique nulls not distinct (parent_id, name)
);

create table products (
  id          uuid primary key default gen_random_uuid(),
  code        text not null unique,
  name        text not null,
  brand       text not null default '',
  category_id uuid not null references categories,
  picture     text not null,
  description text not null default '',
  unit        text not null,
  spec_axes   text[] not null check (cardinality(spec_axes) between 1 and 5),
  search      tsvector not null,
  is_active   boolean not null default true
);
comment on column products.spec_axes is 'What tells its SKUs apart, in the order of the picker: {规格,材质}.';
comment on column products.search is 'Made by shared/src/catalog/search: all that any of its SKUs may be called. Chinese pairs, spec words, codes, pinyin initials.';
comment on column products.picture is 'Key of a pictogram that the phone carries.';
create index products_by_category on products (category_id);
create index products_by_search on products using gin (search);

create table skus (
  id            uuid primary key default gen_random_uuid(),
  product_id    uuid not null references products,
  code          text not null unique,
  barcode       text unique,
  spec_values   text[] not null,
  search        tsvector not null,
  pack_multiple integer not null check (pack_multiple between 1 and 1000000),
  min_qty       integer not null check (min_qty between 1 and 1000000),
  is_sellable   boolean not null default true,
  unique (product_id, spec_values),
  check (min_qty % pack_multiple = 0)
);
comment on column skus.spec_values is 'One value per axis of the product, in its order: {M8×30,304}.';
comment on column skus.search is 'Made like that of its product, for this very SKU: who typed words that all stand here means it.';
comment on column skus.pack_multiple is 'Sold in whole packs: every quantity is a multiple of it.';
create index skus_by_search on skus using gin (search);

/* A SKU has exactly one value per axis. */
create function app.check_spec_values() returns trigger language plpgsql set search_path = '' as $$
begin
  if cardinality(new.spec_values) <> (select cardinality(p.spec_axes) from public.products p where p.id = new.product_id) then
    raise exception 'SKU % does not have one value per axis', new.code using errcode = 'ZD002';
  end if;
  return new;
end $$;
create trigger skus_have_one_value_per_axis before insert or update of spec_values, product_id on skus
  for each row execute function app.check_spec_values();

alter table categories enable row level security;
alter table products enable row level security;
alter table skus enable row level security;

create policy "anyone signed in reads categories" on categories for select to authenticated using (true);
grant select on categories to authenticated;
create policy "anyone signed in reads products" on products for select to authenticated using (true);
grant select on products to authenticated;
create policy "anyone signed in reads skus" on skus for select to authenticated using (true);
grant select on skus to authenticated;
