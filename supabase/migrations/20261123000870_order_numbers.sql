/* Order numbers: per store and Shanghai day, without gaps, read aloud without doubt. */

/* Damm's check digit, as shared/src/orders/order-no.ts has it: finds every wrong digit and every two swapped. */
create function app.damm_digit(p_digits text) returns integer language plpgsql immutable strict set search_path = '' as $$
declare
  v_table constant text := '0317598642' || '7092154863' || '4206871359' || '1750983426' || '6123045978' ||
                                   '3674209581' || '5869720134' || '8945362017' || '9438617205' || '2581436790';
  v_interim integer := 0;
begin
  for v_at in 1 .. length(p_digits) loop
    v_interim := substr(v_table, v_interim * 10 + substr(p_digits, v_at, 1)::integer + 1, 1)::integer;
  end loop;
  return v_interim;
end $$;

/* F017, 2026-11-23, 4 → F017-261123-004-x: read aloud without doubt, x checks it. */
create function app.order_no(p_store_code text, p_day date, p_sequence integer) returns text
language plpgsql immutable set search_path = '' as $$
declare
  v_day      text := to_char(p_day, 'YYMMDD');
  v_sequence text := lpad(p_sequence::text, greatest(3, length(p_sequence::text)), '0');
begin
  return concat_ws('-', p_store_code, v_day, v_sequence, app.damm_digit(substr(p_store_code, 2) || v_day || v_sequence));
end $$;

/* The number that a store's next order of the day gets; whoever has it holds the counter until the order is written. */
create function app.next_order_no(p_store public.stores, p_day date, out sequence integer, out order_no text)
language plpgsql volatile set search_path = '' as $$
begin
  insert into public.store_day_counters as c (store_id, business_day, last_sequence) values (p_store.id, p_day, 1)
    on conflict (store_id, business_day) do update set last_sequence = c.last_sequence + 1
    returning c.last_sequence into sequence;
  order_no := app.order_no(p_store.code, p_day, sequence);
end $$;
