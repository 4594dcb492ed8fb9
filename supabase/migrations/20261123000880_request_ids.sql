/* The first answer to each request id is the answer: a lost reply on a bad network never makes a second order. */

/*
  Takes a request id for its caller. Returns null when it is new, else what to answer:
  { outcome: 'repeated', first } for the same body, { outcome: 'reused' } for another.
  A second caller with the same id waits here until the first has committed, then sees its answer.
*/
create function app.claim_request(p_user uuid, p_request_id uuid, p_operation text, p_body_hash text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_first public.idempotency;
begin
  insert into public.idempotency (user_id, request_id, operation, body_hash)
    values (p_user, p_request_id, p_operation, p_body_hash) on conflict do nothing;
  if found then
    -- The answer was swept, the attempt never is: nobody orders twice with one id, however late it comes again.
    if exists (select 1 from public.attempts a where a.user_id = p_user and a.request_id = p_request_id) then
      delete from public.idempotency where user_id = p_user and request_id = p_request_id;
      return jsonb_build_object('outcome', 'reused');
    end if;
    return null;
  end if;
  select * into v_first from public.idempotency i where i.user_id = p_user and i.request_id = p_request_id;
  if v_first.operation = p_operation and v_first.body_hash = p_body_hash then
    return jsonb_build_object('outcome', 'repeated', 'first', v_first.outcome);
  end if;
  return jsonb_build_object('outcome', 'reused');
end $$;

create function app.keep_outcome(p_user uuid, p_request_id uuid, p_outcome jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  update public.idempotency set outcome = p_outcome where user_id = p_user and request_id = p_request_id;
  return p_outcome;
end $$;
