/*
  Keeps a verified address: a new one, or a new text and pin for an old one.
  p_request: { requestId, bodyHash, userId, storeId, operation: 'createAddress' | 'updateAddress', addressId?, isDefault, contactName, phone, text, door,
               pin, geocoded, level, adcode, district, placeName }.
  Returns { outcome }: kept { address }, refused { code }, repeated { first }, reused.
  Called by: use-cases/create-address.ts, update-address.ts. Emits nothing.
*/
create function write_address(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user    uuid := (p_request ->> 'userId')::uuid;
  v_id      uuid := (p_request ->> 'requestId')::uuid;
  v_store   uuid := (p_request ->> 'storeId')::uuid;
  v_target  uuid := (p_request ->> 'addressId')::uuid;
  v_default boolean := (p_request ->> 'isDefault')::boolean;
  v_claim   jsonb := app.claim_request(v_user, v_id, p_request ->> 'operation', p_request ->> 'bodyHash');
  v_kept    integer;
  v_row     public.addresses;
begin
  if v_claim is not null then return v_claim; end if;
  perform 1 from public.stores s where s.id = v_store for no key update; -- one writer of a store's addresses at a time; orders go on
  if v_target is not null and not exists (
       select 1 from public.addresses a where a.id = v_target and a.store_id = v_store and a.deleted_at is null for no key update) then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}');
  end if;
  select count(*) into v_kept from public.addresses a where a.store_id = v_store and a.deleted_at is null and a.id is distinct from v_target;
  if v_target is null and v_kept >= 50 then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ADDRESS_LIMIT"}');
  end if;
  v_default := v_default or v_kept = 0; -- the only address is the default
  if v_default then
    update public.addresses set is_default = false where store_id = v_store and is_default and deleted_at is null;
  end if;

  if v_target is null then
    insert into public.addresses (store_id, contact_name, phone, text, door, lng, lat, geocoded_lng, geocoded_lat, level,
                                  adcode, district, place_name, is_default, verified_at)
      select v_store, n.contact_name, n.phone, n.text, n.door, n.lng, n.lat, n.geocoded_lng, n.geocoded_lat, n.level,
             n.adcode, n.district, n.place_name, v_default, now()
      from app.address_fields(p_request) n returning * into v_row;
  else
    update public.addresses a
      set contact_name = n.contact_name, phone = n.phone, text = n.text, door = n.door, lng = n.lng, lat = n.lat,
          geocoded_lng = n.geocoded_lng, geocoded_lat = n.geocoded_lat, level = n.level, adcode = n.adcode,
          district = n.district, place_name = n.place_name, is_default = v_default,
          verified_at = case when (a.text, a.lng, a.lat) = (n.text, n.lng, n.lat) then a.verified_at else now() end
      from app.address_fields(p_request) n
      where a.id = v_target returning a.* into v_row;
  end if;
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'kept', 'address', app.address_json(v_row)));
end $$;

create function app.address_fields(p jsonb) returns table (
  contact_name text, phone text, text text, door text, lng double precision, lat double precision,
  geocoded_lng double precision, geocoded_lat double precision, level text, adcode text, district text, place_name text)
language sql immutable set search_path = '' as $$
  select p ->> 'contactName', p ->> 'phone', p ->> 'text', p ->> 'door',
         (p -> 'pin' ->> 'lng')::double precision, (p -> 'pin' ->> 'lat')::double precision,
         (p -> 'geocoded' ->> 'lng')::double precision, (p -> 'geocoded' ->> 'lat')::double precision,
         p ->> 'level', p ->> 'adcode', p ->> 'district', p ->> 'placeName'
$$;

/* p_request: { storeId, addressId }. Twice is no error. Called by: use-cases/delete-address.ts. */
create function delete_address(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.addresses set deleted_at = coalesce(deleted_at, now()), is_default = false
    where id = (p_request ->> 'addressId')::uuid and store_id = (p_request ->> 'storeId')::uuid;
  if not found then return '{"outcome": "refused", "code": "NOT_FOUND"}'; end if;
  return '{"outcome": "deleted"}';
end $$;

revoke execute on function write_address, delete_address from public, anon, authenticated;
grant execute on function write_address, delete_address to service_role;
