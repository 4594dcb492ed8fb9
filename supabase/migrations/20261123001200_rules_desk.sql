/* The desk at which headquarters writes rules: what is in force and what it did, publishing, versions, pickers. */

/* A version as lists and heads show it. */
create function app.rule_version_json(v public.rule_set_versions) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'versionNo', v.version_no, 'publishedAt', app.iso(v.published_at), 'reason', v.reason, 'basedOn', v.based_on,
    'restores', v.restores, 'backtestId', v.backtest_id,
    'publishedByName', (select u.name from public.users u where u.id = v.published_by))
$$;
grant execute on function app.rule_version_json to authenticated;

/*
  The version in force, its rules, and what each of them did in the last p_days days: read off rule_firings_of_rule and
  the reviews opened since (app.rule_verdicts says what upholds a rule), never more of history than those days.
  Returns { version, rules, figures }. Called by: use-cases/get-rules.ts.
*/
create function get_rules(p_days integer) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  v_version public.rule_set_versions;
  v_since   timestamptz := now() - make_interval(days => p_days);
  v_ids     uuid[];
  v_figures jsonb;
begin
  select * into v_version from public.rule_set_versions v where v.version_no = app.rule_set_in_force();
  select array_agg((r ->> 'ruleId')::uuid) into v_ids from jsonb_array_elements(v_version.rules -> 'rules') r;
  with fired as (
    select f.rule_id, count(*) filter (where not f.is_shadow) as live, count(*) filter (where f.is_shadow) as shadow, max(f.at) as last_at,
           sum(f.amount_fen) filter (where f.action = 'review' and not f.is_shadow and f.order_id is not null) as held_fen
    from public.rule_firings f where f.rule_id = any (v_ids) and f.at > v_since group by f.rule_id
  )
  select jsonb_agg(jsonb_build_object(
      'ruleId', i.id, 'fired', coalesce(f.live, 0), 'shadowFired', coalesce(f.shadow, 0), 'upheld', coalesce(j.upheld, 0),
      'overturned', coalesce(j.overturned, 0), 'heldFen', coalesce(f.held_fen, 0), 'lastAt', app.iso(f.last_at)) order by i.ord)
    into v_figures
    from unnest(v_ids) with ordinality as i (id, ord) left join fired f on f.rule_id = i.id left join app.rule_verdicts(v_since) j on j.rule_id = i.id;
  return jsonb_build_object(
    'version', case when v_version.version_no is not null then app.rule_version_json(v_version) end,
    'rules', coalesce(v_version.rules -> 'rules', '[]'), 'figures', coalesce(v_figures, '[]'));
end $$;

/* What conditions can speak of, with the words for it. Called by: use-cases/get-rule-vocabulary.ts. */
create function get_rule_vocabulary() returns jsonb language sql stable set search_path = '' as $$
  with recursive tree as (
    select c.id, c.parent_id, c.name, array[c.position, 0] as place, 1 as depth from public.categories c where c.parent_id is null
    union all
    select c.id, c.parent_id, c.name, t.place || c.position, t.depth + 1 from public.categories c join tree t on t.id = c.parent_id
  )
  select jsonb_build_object(
    'categories', (select coalesce(jsonb_agg(jsonb_build_object('categoryId', t.id, 'parentId', t.parent_id, 'name', t.name)
                     order by t.depth, t.place, t.name), '[]') from tree t),
    'channels', (select coalesce(jsonb_agg(jsonb_build_object('value', c.code, 'name', c.name) order by c.code), '[]') from public.channels c),
    'regions', (select coalesce(jsonb_agg(jsonb_build_object('value', d.adcode, 'name', d.name) order by d.adcode), '[]') from public.districts d))
$$;

/*
  SKUs that a search points at, those first that are all of it, or those with these ids; at most `limit` of the found.
  p_request: { search?: SearchQuery, skuIds: uuid[], limit }, `search` made by shared/src/catalog/search.
  Called by: use-cases/find-rule-skus.ts.
*/
create function find_rule_skus(p_request jsonb) returns jsonb language sql stable set search_path = '' as $$
  with wanted as (
    select array(select jsonb_array_elements_text(p_request -> 'skuIds'))::uuid[] as ids,
           (p_request #>> '{search,exact}')::tsquery as exact, (p_request #>> '{search,loose}')::tsquery as loose
  ), found as (
    select k.id, k.code, p.name, k.spec_values, true as met, 0 as rank
    from wanted w join public.skus k on k.id = any (w.ids) join public.products p on p.id = k.product_id
    union all
    (select k.id, k.code, p.name, k.spec_values, k.search @@ w.exact, -(ts_rank(k.search, w.loose) * 1000000)::integer
     from wanted w join public.skus k on k.search @@ w.loose join public.products p on p.id = k.product_id
     order by 5 desc, 6, k.code limit (p_request ->> 'limit')::integer)
  )
  select jsonb_build_object('skus', coalesce(jsonb_agg(jsonb_build_object(
    'skuId', f.id, 'skuCode', f.code, 'name', f.name, 'specText', array_to_string(f.spec_values, ' '))
    order by f.met desc, f.rank, f.code), '[]')) from found f
$$;

/*
  Versions, newest first. p_request: { after?: { versionNo }, limit }. Returns { versions, next }.
  Called by: use-cases/list-rule-versions.ts.
*/
create function list_rule_versions(p_request jsonb) returns jsonb language sql stable set search_path = '' as $$
  with page as (
    select v.* from public.rule_set_versions v
    where p_request -> 'after' is null or v.version_no < (p_request #>> '{after,versionNo}')::integer
    order by v.version_no desc limit (p_request ->> 'limit')::integer + 1
  ), shown as (select p.* from page p order by p.version_no desc limit (p_request ->> 'limit')::integer)
  select jsonb_build_object(
    'versions', (select coalesce(jsonb_agg(app.rule_version_json(v) || jsonb_build_object(
        'ruleCount', jsonb_array_length(v.rules -> 'rules'),
        'liveCount', jsonb_array_length(jsonb_path_query_array(v.rules, '$.rules[*] ? (@.mode == "live")')),
        'shadowCount', jsonb_array_length(jsonb_path_query_array(v.rules, '$.rules[*] ? (@.mode == "shadow")'))) order by v.version_no desc), '[]')
      from public.rule_set_versions v where v.version_no in (select s.version_no from shown s)),
    'next', case when (select count(*) from page) > (p_request ->> 'limit')::integer
                 then (select jsonb_build_object('versionNo', min(s.version_no)) from shown s) end)
$$;

/* One version with the rules that were in force before it. Null when there is none. Called by: use-cases/get-rule-version.ts. */
create function get_rule_version(p_version_no integer) returns jsonb language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'version', app.rule_version_json(v), 'rules', v.rules -> 'rules',
    'before', coalesce((select b.rules -> 'rules' from public.rule_set_versions b where b.version_no = v.version_no - 1), '[]'))
  from public.rule_set_versions v where v.version_no = p_version_no
$$;

revoke execute on function get_rules, get_rule_vocabulary, find_rule_skus, list_rule_versions, get_rule_version from public, anon;
grant execute on function get_rules, get_rule_vocabulary, find_rule_skus, list_rule_versions, get_rule_version to authenticated;

/*
  Adds a version, or says why not. Who calls it holds the lock on the table.
  Returns { outcome }: published { versionNo }, or refused { code: RULES_MOVED | RULES_UNCHANGED }.
*/
create function app.add_rule_set_version(
  p_user uuid, p_based_on integer, p_rules jsonb, p_reason text, p_restores integer, p_backtest uuid) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_before public.rule_set_versions;
  v_no     integer;
begin
  select * into v_before from public.rule_set_versions v where v.version_no = app.rule_set_in_force();
  if coalesce(v_before.version_no, 0) <> p_based_on then
    return '{"outcome": "refused", "code": "RULES_MOVED"}';
  end if;
  if v_before.rules -> 'rules' = p_rules -> 'rules' then
    return '{"outcome": "refused", "code": "RULES_UNCHANGED"}';
  end if;
  insert into public.rule_set_versions (version_no, rules, published_by, published_at, reason, based_on, restores, backtest_id)
    values (p_based_on + 1, p_rules, p_user, clock_timestamp(), p_reason, v_before.version_no, p_restores, p_backtest)
    returning version_no into v_no;
  perform app.audit(p_user, case when p_restores is null then 'rules.published' else 'rules.rolledBack' end, '规则第 ' || v_no || ' 版', p_reason,
    jsonb_build_object('versionNo', v_before.version_no, 'rules', v_before.rules -> 'rules', 'names', v_before.rules -> 'names'),
    jsonb_build_object('versionNo', v_no, 'rules', p_rules -> 'rules', 'names', p_rules -> 'names', 'restores', p_restores, 'backtestId', p_backtest));
  return jsonb_build_object('outcome', 'published', 'versionNo', v_no);
end $$;

/*
  Puts a rule set in force. Its caller has validated it.
  p_request: { requestId, bodyHash, userId, basedOn, rules: { schema, rules }, reason, backtestId? }.
  Returns { outcome }: published { versionNo }, refused { code: RULES_MOVED | RULES_UNCHANGED | BACKTEST_GONE }, repeated { first }, reused.
  An order that was judged by the version before and is written after is judged again: place_order compares versions.
  Locks: request id, then the table against other publishers; readers go on.
  Called by: use-cases/publish-rules.ts. Emits nothing; audited as rules.published.
*/
create function publish_rules(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user     uuid := (p_request ->> 'userId')::uuid;
  v_id       uuid := (p_request ->> 'requestId')::uuid;
  v_backtest uuid := (p_request ->> 'backtestId')::uuid;
  v_claim    jsonb := app.claim_request(v_user, v_id, 'publishRules', p_request ->> 'bodyHash');
begin
  if v_claim is not null then return v_claim; end if;
  if v_backtest is not null and not exists (
       select 1 from public.backtests b where b.id = v_backtest and b.rules -> 'rules' = p_request #> '{rules,rules}' for key share) then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "BACKTEST_GONE"}');
  end if;
  lock table public.rule_set_versions in share row exclusive mode;
  return app.keep_outcome(v_user, v_id, app.add_rule_set_version(
    v_user, (p_request ->> 'basedOn')::integer, p_request -> 'rules', p_request ->> 'reason', null, v_backtest));
end $$;

/*
  Brings an earlier version back as a new one.
  p_request: { requestId, bodyHash, userId, basedOn, toVersion, reason }.
  Returns { outcome }: published { versionNo }, refused { code: NOT_FOUND | RULES_MOVED | RULES_UNCHANGED }, repeated { first }, reused.
  Locks as publish_rules does. Called by: use-cases/rollback-rules.ts. Emits nothing; audited as rules.rolledBack.
*/
create function rollback_rules(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user  uuid := (p_request ->> 'userId')::uuid;
  v_id    uuid := (p_request ->> 'requestId')::uuid;
  v_to    integer := (p_request ->> 'toVersion')::integer;
  v_claim jsonb := app.claim_request(v_user, v_id, 'rollbackRules', p_request ->> 'bodyHash');
  v_rules jsonb;
begin
  if v_claim is not null then return v_claim; end if;
  lock table public.rule_set_versions in share row exclusive mode;
  select v.rules into v_rules from public.rule_set_versions v where v.version_no = v_to;
  if not found then
    return app.keep_outcome(v_user, v_id, '{"outcome": "refused", "code": "NOT_FOUND"}');
  end if;
  return app.keep_outcome(v_user, v_id, app.add_rule_set_version(
    v_user, (p_request ->> 'basedOn')::integer, v_rules, p_request ->> 'reason', v_to, null));
end $$;

revoke execute on function publish_rules, rollback_rules from public, anon, authenticated;
grant execute on function publish_rules, rollback_rules to service_role;
