/* Letters of authorization: room for their files, registering, looking, and making one stand for many orders. */

/* waiting, used, expired; for those that headquarters made standing: standing, expired, ended. As contracts/letters/letter.ts. */
create function app.letter_state(l public.letters) returns text language sql stable set search_path = '' as $$
  select case
    when l.ended_at is not null then 'ended'
    when l.kind = 'order' and exists (select 1 from public.letter_uses u where u.letter_id = l.id) then 'used'
    when l.expires_at <= now() then 'expired'
    when l.kind = 'standing' then 'standing'
    else 'waiting'
  end
$$;

/* As contracts/letters/letter.ts: letter. Under RLS when the caller is. */
create function app.letter_json(l public.letters) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'letterId', l.id, 'state', app.letter_state(l), 'totalFen', l.total_fen, 'signerName', l.signer_name,
    'uploadedAt', app.iso(l.uploaded_at), 'expiresAt', app.iso(l.expires_at),
    'pages', (select count(*) from public.letter_files f where f.letter_id = l.id and f.kind = 'page'),
    'orderCount', (select count(*) from public.letter_uses u where u.letter_id = l.id),
    'orderNos', coalesce((
      select jsonb_agg(u.order_no) from (
        select o.order_no from public.letter_uses u join public.orders o on o.id = u.order_id
        where u.letter_id = l.id order by u.used_at desc, o.order_no desc limit 20) u), '[]'))
$$;

/* As contracts/letters/letter.ts: letterAtHeadquarters. */
create function app.letter_at_headquarters_json(l public.letters) returns jsonb language sql stable set search_path = '' as $$
  select app.letter_json(l) || jsonb_build_object(
    'store', (select jsonb_build_object('storeId', s.id, 'storeCode', s.code, 'name', s.name) from public.stores s where s.id = l.store_id),
    'uploadedByName', (select u.name from public.users u where u.id = l.uploaded_by),
    'standingByName', (select u.name from public.users u where u.id = l.standing_by))
$$;
grant execute on function app.letter_state, app.letter_json, app.letter_at_headquarters_json to authenticated, service_role;

/* A page of letters and the key of the next: { letters, next }. p_letters has one more than p_limit when there is a next page. */
create function app.letters_page(p_letters public.letters[], p_limit integer, p_for_headquarters boolean) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'letters', coalesce(jsonb_agg(case when p_for_headquarters then app.letter_at_headquarters_json(l) else app.letter_json(l) end
                                  order by l.uploaded_at desc, l.id desc), '[]'),
    'next', case when cardinality(p_letters) > p_limit then
      (select jsonb_build_object('uploadedAt', p.uploaded_at, 'id', p.id) from unnest(p_letters[:p_limit]) p order by p.uploaded_at, p.id limit 1) end)
  from unnest(p_letters[:p_limit]) l
$$;
grant execute on function app.letters_page to authenticated, service_role;

/* p_request: { after?: {uploadedAt, id}, limit }. The store's own, newest first. Called by: use-cases/list-letters.ts. */
create function list_letters(p_request jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_limit integer := (p_request ->> 'limit')::integer;
  v_after jsonb   := nullif(p_request -> 'after', 'null');
begin
  return app.letters_page(array(
    select l from public.letters l
    where l.store_id = app.store_id()
      and (v_after is null or (l.uploaded_at, l.id) < ((v_after ->> 'uploadedAt')::timestamptz, (v_after ->> 'id')::uuid))
    order by l.uploaded_at desc, l.id desc limit v_limit + 1), v_limit, false);
end $$;

/*
  p_request: { state?, query?, after?: {uploadedAt, id}, limit }. Of all stores, newest first; `query` is the beginning of a store's
  code, a part of its name or of who signed, or an order number. Called by: use-cases/list-letters-admin.ts.
*/
create function list_letters_admin(p_request jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_limit integer := (p_request ->> 'limit')::integer;
  v_after jsonb   := nullif(p_request -> 'after', 'null');
  v_state text    := p_request ->> 'state';
  v_query text    := nullif(p_request ->> 'query', '');
begin
  return app.letters_page(array(
    select l from public.letters l join public.stores s on s.id = l.store_id
    where (v_after is null or (l.uploaded_at, l.id) < ((v_after ->> 'uploadedAt')::timestamptz, (v_after ->> 'id')::uuid))
      and (v_state is null or app.letter_state(l) = v_state)
      and (v_query is null or starts_with(s.code, upper(v_query)) or strpos(s.name, v_query) > 0 or strpos(l.signer_name, v_query) > 0
           or exists (select 1 from public.letter_uses u join public.orders o on o.id = u.order_id
                      where u.letter_id = l.id and o.order_no = upper(v_query)))
    order by l.uploaded_at desc, l.id desc limit v_limit + 1), v_limit, true);
end $$;
revoke execute on function list_letters, list_letters_admin from public, anon, authenticated;
grant execute on function list_letters, list_letters_admin to authenticated;

/*
  Before addresses for files are given out: 120 times in ten minutes per store is far more than nine pages and a signature need.
  p_request: { userId, storeId, letterId }. Returns { outcome }: granted, limited, refused { code: ACCOUNT_DISABLED },
  reused (the letter is registered: nothing joins it any more). Called by: use-cases/start-letter-upload.ts.
*/
create function start_letter_upload(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not app.may_order((p_request ->> 'userId')::uuid, (p_request ->> 'storeId')::uuid) then
    return '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}';
  end if;
  if not app.take_rate_limit('letters ' || (p_request ->> 'storeId'), 120, 600) then return '{"outcome": "limited"}'; end if;
  if exists (select 1 from public.letters l where l.id = (p_request ->> 'letterId')::uuid) then return '{"outcome": "reused"}'; end if;
  return '{"outcome": "granted"}';
end $$;

/* The hash of each file by position: two letters of the same files are the same letter. */
create function app.letter_contents(p_letter uuid) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_agg(f.sha256 order by f.position) from public.letter_files f where f.letter_id = p_letter
$$;

/*
  Keeps a letter whose files were looked into. The paper of a letter that served an order serves no second one, and a signature is
  given once; a paper that was scanned for another order and not used yet moves on to this one: the earlier letter ends.
  p_request: { requestId, bodyHash, userId, storeId, letterId, lines, totalFen, signerName, files: [{objectName, kind, mime, bytes, sha256}] }.
  Returns { outcome }: kept { letter }; refused { code }: ACCOUNT_DISABLED, LETTER_NOT_FITTING, UPLOAD_MISSING (an object is gone or
  about to be swept), REQUEST_ID_REUSED (the id belongs to another letter); repeated { first }; reused.
  Locks: request id, then the content of each file, then letters of the same paper. Called by: use-cases/register-letter.ts. Emits nothing.
*/
create function register_letter(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user   uuid := (p_request ->> 'userId')::uuid;
  v_id     uuid := (p_request ->> 'requestId')::uuid;
  v_store  uuid := (p_request ->> 'storeId')::uuid;
  v_letter uuid := (p_request ->> 'letterId')::uuid;
  v_hash   text := app.basket_hash(p_request -> 'lines', (p_request ->> 'totalFen')::bigint);
  v_now    timestamptz := clock_timestamp();
  v_files  jsonb := p_request -> 'files';
  v_hashes text[] := array(select f ->> 'sha256' from jsonb_array_elements(v_files) with ordinality as w (f, ord) order by ord);
  v_claim  jsonb := app.claim_request(v_user, v_id, 'registerLetter', p_request ->> 'bodyHash');
  v_row    public.letters;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.may_order(v_user, v_store) then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}');
  end if;
  perform pg_advisory_xact_lock(hashtextextended('letter file ' || h, 0)) from unnest(v_hashes) h order by h;

  select * into v_row from public.letters l where l.id = v_letter;
  if found then
    if v_row.store_id = v_store and v_row.basket_hash = v_hash and app.letter_contents(v_letter) = to_jsonb(v_hashes) then
      return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'kept', 'letter', app.letter_json(v_row)));
    end if;
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "REQUEST_ID_REUSED"}');
  end if;

  -- Strays are swept after a day: what is registered must not be among them.
  if exists (select 1 from jsonb_array_elements(v_files) f where not exists (
       select 1 from storage.objects o where o.bucket_id = 'letters' and o.name = f ->> 'objectName' and o.created_at > v_now - interval '20 hours')) then
    delete from public.idempotency where user_id = v_user and request_id = v_id; -- once it is there, the same request may do better
    return '{"outcome": "refused", "code": "UPLOAD_MISSING"}';
  end if;
  if exists (select 1 from public.letter_files f where f.sha256 = any (v_hashes)
             and (f.kind = 'signature' or exists (select 1 from public.letter_uses u where u.letter_id = f.letter_id))) then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "LETTER_NOT_FITTING"}');
  end if;

  update public.letters l set expires_at = v_now
    where l.kind = 'order' and l.expires_at > v_now
      and l.id in (select f.letter_id from public.letter_files f where f.sha256 = any (v_hashes));
  insert into public.letters (id, store_id, kind, basket_hash, total_fen, signer_name, uploaded_by, uploaded_at, expires_at)
    values (v_letter, v_store, 'order', v_hash, (p_request ->> 'totalFen')::bigint, p_request ->> 'signerName', v_user, v_now, v_now + interval '7 days')
    returning * into v_row;
  insert into public.letter_files (letter_id, position, kind, object_name, mime, bytes, sha256)
    select v_letter, ord, f ->> 'kind', f ->> 'objectName', f ->> 'mime', (f ->> 'bytes')::integer, f ->> 'sha256'
    from jsonb_array_elements(v_files) with ordinality as w (f, ord);
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'kept', 'letter', app.letter_json(v_row)));
end $$;

/* Whether the person decides about letters at headquarters. */
create function app.decides_letters(p_user uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select 1 from public.memberships m join public.users u on u.id = m.user_id and u.is_active
                 where m.user_id = p_user and m.role in ('supervisor', 'finance', 'admin'))
$$;

/* What changes about a letter when headquarters decides, for the audit. */
create function app.letter_terms(l public.letters) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object('kind', l.kind, 'maxFen', l.total_fen, 'expiresAt', app.iso(l.expires_at))
$$;

/*
  Lets a letter serve every order of its store up to p_request.maxFen, through the end of the day `until` in Shanghai. Again for new terms.
  p_request: { requestId, bodyHash, userId, letterId, until, maxFen, reason }.
  Returns { outcome }: changed { letter }; refused { code }: NOT_FOUND, STANDING_TOO_LONG, ACCOUNT_DISABLED; repeated { first }; reused.
  Called by: use-cases/make-letter-standing.ts. Emits nothing; audited.
*/
create function make_letter_standing(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_end   timestamptz := ((p_request ->> 'until')::date + 1)::timestamp at time zone 'Asia/Shanghai';
  v_claim jsonb := app.claim_request(v_user, v_id, 'makeLetterStanding', p_request ->> 'bodyHash');
  v_old   public.letters;
  v_new   public.letters;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.decides_letters(v_user) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}'); end if;
  if v_end <= now() or v_end > now() + interval '367 days' then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "STANDING_TOO_LONG"}');
  end if;
  select * into v_old from public.letters l where l.id = (p_request ->> 'letterId')::uuid for update;
  if not found then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}'); end if;

  update public.letters
    set kind = 'standing', basket_hash = null, total_fen = (p_request ->> 'maxFen')::bigint, expires_at = v_end,
        standing_by = v_user, standing_at = clock_timestamp(), ended_by = null, ended_at = null
    where id = v_old.id returning * into v_new;
  perform app.audit(v_user, 'letter.madeStanding', (select s.code from public.stores s where s.id = v_new.store_id) || ' ' || v_new.id,
                    p_request ->> 'reason', app.letter_terms(v_old), app.letter_terms(v_new));
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'changed', 'letter', app.letter_at_headquarters_json(v_new)));
end $$;

/*
  Ends a standing letter now; orders that went through on it stay.
  p_request: { requestId, bodyHash, userId, letterId, reason }.
  Returns { outcome }: changed { letter }; refused { code }: NOT_FOUND, LETTER_NOT_STANDING, ACCOUNT_DISABLED; repeated { first }; reused.
  Called by: use-cases/end-standing.ts. Emits nothing; audited.
*/
create function end_standing(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_claim jsonb := app.claim_request(v_user, v_id, 'endStanding', p_request ->> 'bodyHash');
  v_old   public.letters;
  v_new   public.letters;
begin
  if v_claim is not null then return v_claim; end if;
  if not app.decides_letters(v_user) then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "ACCOUNT_DISABLED"}'); end if;
  select * into v_old from public.letters l where l.id = (p_request ->> 'letterId')::uuid for update;
  if not found then return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}'); end if;
  if v_old.kind <> 'standing' or v_old.expires_at <= now() then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "LETTER_NOT_STANDING"}');
  end if;

  update public.letters set expires_at = now(), ended_by = v_user, ended_at = now() where id = v_old.id returning * into v_new;
  perform app.audit(v_user, 'letter.ended', (select s.code from public.stores s where s.id = v_new.store_id) || ' ' || v_new.id,
                    p_request ->> 'reason', app.letter_terms(v_old), app.letter_terms(v_new));
  return app.keep_outcome(v_user, v_id, jsonb_build_object('outcome', 'changed', 'letter', app.letter_at_headquarters_json(v_new)));
end $$;

/*
  Names of objects that were uploaded a day ago and never became part of a letter, at most p_limit. The bytes are storage's: whoever
  asks removes them there. Called by: api/cron/sweep-letters.ts.
*/
create function list_stray_letter_objects(p_limit integer) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(s.name), '[]') from (
    select o.name from storage.objects o
    where o.bucket_id = 'letters' and o.created_at < now() - interval '1 day'
      and not exists (select 1 from public.letter_files f where f.object_name = o.name)
    order by o.created_at limit p_limit) s
$$;

revoke execute on function start_letter_upload, register_letter, make_letter_standing, end_standing, list_stray_letter_objects
  from public, anon, authenticated;
grant execute on function start_letter_upload, register_letter, make_letter_standing, end_standing, list_stray_letter_objects to service_role;
