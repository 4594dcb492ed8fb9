/* Reading what was decided. */

/* A word before its first dot names the room: all of a room's actions are found by one range of this index. */
create index audit_events_of_action on audit_events (action text_pattern_ops, at desc, id desc);
create index audit_events_of_person on audit_events (by_user, at desc, id desc) where by_user is not null;

/*
  A page of decisions, newest first, and everybody who has ever decided something.
  p_request: { limit, after?: { at, id }, action?, subject?, by? }; `action` is one, or a room’s all; `subject` is how it begins.
  Called by: use-cases/list-audit.ts.
*/
create function list_audit(p_request jsonb) returns jsonb language sql stable set search_path = '' as $$
  with given as (
    select (p_request ->> 'limit')::integer as rows, p_request ->> 'action' as action, p_request ->> 'subject' as subject,
      (p_request ->> 'by')::uuid as by_user, (p_request -> 'after' ->> 'at')::timestamptz as at, (p_request -> 'after' ->> 'id')::bigint as id
  ), page as (
    select e.*, row_number() over (order by e.at desc, e.id desc) as place
    from given g, lateral (
      select e.* from public.audit_events e
      where (g.action is null or e.action = g.action or e.action like g.action || '.%')
        and (g.subject is null or starts_with(e.subject, g.subject))
        and (g.by_user is null or e.by_user = g.by_user)
        and (g.at is null or (e.at, e.id) < (g.at, g.id))
      order by e.at desc, e.id desc limit g.rows + 1
    ) e
  ), shown as (
    select p.* from page p, given g where p.place <= g.rows
  )
  select jsonb_build_object(
    'events', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', s.id, 'at', app.iso(s.at), 'action', s.action, 'subject', s.subject, 'reason', s.reason, 'before', s.before, 'after', s.after,
        'by', case when u.id is not null then jsonb_build_object('userId', u.id, 'name', u.name) end) order by s.place)
      from shown s left join public.users u on u.id = s.by_user), '[]'),
    'next', (
      select jsonb_build_object('at', s.at, 'id', s.id) from shown s, given g
      where s.place = g.rows and exists (select 1 from page p where p.place > g.rows)),
    'people', coalesce((
      select jsonb_agg(jsonb_build_object('userId', u.id, 'name', u.name) order by u.name, u.id)
      from public.users u where exists (select 1 from public.audit_events e where e.by_user = u.id)), '[]'))
$$;
revoke execute on function list_audit from public, anon, authenticated;
grant execute on function list_audit to authenticated;
