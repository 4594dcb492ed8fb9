/**
 * What every row of a seeded world obeys. The seed fills its tables with COPY, and a guard that judges a change does not look
 * at rows that are simply there: each trigger function of the schema has its law here, a query for the rows that could not have
 * come about by the real writes. The suite reads the functions from the catalogue, so a new guard fails it until it has its law.
 */

/** A query that finds offenders, and nothing in a world as it should be; null where no row can offend, with the reason beside it. */
type Law = string | null;

/** What an event makes of an order; of the others it stays what it is. */
const BECAME = `case e.kind when 'approved' then 'placed' when 'released' then 'cancelled'
  when 'asked' then null when 'answered' then null when 'escalated' then null when 'promiseMoved' then null else e.kind end`;

const WALKS = `
  with became as (
    select e.order_id, e.seq, e.at, ${BECAME} as status from order_events e where ${BECAME} is not null
  ), steps as (
    select order_id, seq, status, lag(status) over w as before, lead(status) over w as after from became window w as (partition by order_id order by seq)
  )`;

const MOVES = `(('held', 'placed'), ('held', 'rejected'), ('held', 'cancelled'), ('placed', 'picking'), ('placed', 'cancelled'), ('picking', 'shipped'), ('shipped', 'completed'))`;

/** By the trigger function that would have refused a wrong change. */
export const GUARDS: Record<string, Law> = {
  // Refuses every change and every removal: whatever a row says, it may say.
  forbid_change: null,
  // Marks news for open pages; the column is not null.
  mark_stock_change: null,
  guard_order: `${WALKS}
    select s.order_id, s.before, s.status from steps s join orders o on o.id = s.order_id
    where s.before is null and s.status not in ('held', 'placed')
       or s.before is not null and (s.before, s.status) not in ${MOVES}
       or s.after is null and s.status <> o.status
    union all select o.id, null, o.status from orders o where not exists (select from order_events e where e.order_id = o.id)`,
  guard_outbox: `
    select b.order_id, b.topic from outbox b
    where not exists (select from order_events e where e.order_id = b.order_id and e.at <= b.created_at
        and e.kind = any (case b.topic when 'order.placed' then '{placed,approved}'::text[] else '{cancelled}'::text[] end))
       or b.topic = 'order.cancelled' and not exists (
         select from outbox p where p.order_id = b.order_id and p.topic = 'order.placed' and p.id < b.id)
    union all
    select o.id, o.status from orders o
    where exists (select from order_events e where e.order_id = o.id and e.kind in ('placed', 'approved'))
      and array(select b.topic from outbox b where b.order_id = o.id order by b.id)
        <> case when o.status = 'cancelled' then '{order.placed,order.cancelled}'::text[] else '{order.placed}'::text[] end`,
  check_spec_values: `select k.code from skus k join products p on p.id = k.product_id where cardinality(k.spec_values) <> cardinality(p.spec_axes)`,
  guard_new_stock_level: 'select * from jsonb_array_elements(list_stock_discrepancies())',
  guard_stock_level: 'select * from jsonb_array_elements(list_stock_discrepancies())',
  apply_stock_movements: 'select * from jsonb_array_elements(list_stock_discrepancies())',
  guard_price_list_version: 'select id from price_list_versions where published_at is null or published_at > effective_at',
  guard_price_list_items: `select v.id from price_list_versions v where not exists (select from price_list_items i where i.version_id = v.id)`,
  guard_review: `
    select r.id, r.state, o.status from reviews r join orders o on o.id = r.order_id
    where r.store_id <> o.store_id or r.opened_at <> o.placed_at
       or r.decided_at < r.opened_at or r.decided_at > now() or r.escalated_at < r.due_at
       or not case when r.state in ('waiting', 'asked') then o.status = 'held' when r.state = 'rejected' then o.status = 'rejected'
            when r.state = 'approved' then o.status not in ('held', 'rejected') else o.status = 'cancelled' end
       or (r.state = 'asked') <> coalesce((select m.kind = 'question' from review_messages m where m.review_id = r.id order by m.id desc limit 1)
                                          and r.decided_at is null, false)
    union all
    select o.id, null, o.status from orders o where not exists (select from reviews r where r.order_id = o.id)
      and (o.status in ('held', 'rejected') or exists (select from order_events e where e.order_id = o.id and e.kind = 'held'))`,
  guard_letter: `
    select l.id from letters l left join letter_uses u on u.letter_id = l.id left join orders o on o.id = u.order_id
    where l.expires_at <= l.uploaded_at or o.store_id <> l.store_id or u.used_at not between l.uploaded_at and l.expires_at`,
  guard_receivable: `
    select r.order_id from receivables r join orders o on o.id = r.order_id
    where o.status not in ('shipped', 'completed') or r.store_id <> o.store_id or r.amount_fen <> o.total_fen
       or r.settled_on < app.shanghai_day(r.issued_at) or r.settled_on > app.shanghai_day(now())
    union all select o.id from orders o where o.status in ('shipped', 'completed') and not exists (select from receivables r where r.order_id = o.id)`,
  guard_notice: `
    select n.id from notices n left join orders o on o.id = n.order_id
    where n.read_at < n.created_at or n.created_at > now() or n.read_at > now() or o.store_id <> n.store_id`,
  guard_craft_day: `
    select d.line_id, d.day from craft_days d left join craft_bookings b using (line_id, day) group by d.line_id, d.day
    having d.booked_minutes <> coalesce(sum(b.minutes), 0) or d.capacity_minutes <> app.craft_capacity_of(d.line_id, d.day)`,
  apply_craft_booking: `
    select l.order_id, l.sku_id from order_lines l left join sku_craft c using (sku_id)
    where l.is_made_to_order <> (c.sku_id is not null)
       or l.is_made_to_order and (select o.status not in ('cancelled', 'rejected') from orders o where o.id = l.order_id)
          and c.setup_minutes + c.minutes_per_unit * l.qty <> (select coalesce(sum(b.minutes), 0) from craft_bookings b where b.order_id = l.order_id and b.sku_id = l.sku_id)`,
  keep_contacts: `
    select name from (select distinct o.address ->> 'contactName' as name from orders o) o full join order_contacts c using (name)
    where o.name is null or c.name is null`,
  count_first_submits: `
    select a.id::text from attempts a
    where array(select c.cause from attempt_causes c where c.attempt_id = a.id order by c.cause)
      <> case when a.is_first and a.outcome <> 'accepted' then app.causes_of(a.codes, a.findings) else '{}' end
    union all select found::text from jsonb_array_elements(list_one_pass_discrepancies()) found`,
};

/** What the one write of an order, and those that move it, always leave behind. */
export const PROMISES: Record<string, string> = {
  'orders are numbered without gaps, as the database itself would': `
    select o.order_no from orders o join stores s on s.id = o.store_id
      where o.order_no <> app.order_no(s.code, o.business_day, o.day_sequence) or o.business_day <> app.shanghai_day(o.placed_at)
    union all
    select c.store_id::text from store_day_counters c
      full join (select store_id, business_day, count(*) as placed, max(day_sequence) as last from orders group by 1, 2) o using (store_id, business_day)
      where c.last_sequence is distinct from o.placed or c.last_sequence is distinct from o.last`,
  'later numbers of a day were given later': `
    select o.order_no from (select order_no, placed_at, lag(placed_at) over (partition by store_id, business_day order by day_sequence) as earlier from orders) o
    where o.placed_at < o.earlier`,
  'totals are those of the lines': `
    select o.order_no from orders o where o.total_fen is distinct from (select sum(l.amount_fen) from order_lines l where l.order_id = o.id)`,
  'prices are those of the list that was in force': `
    select l.order_id from order_lines l join orders o on o.id = l.order_id join stores s on s.id = o.store_id
      left join price_list_items i on i.version_id = o.price_list_version_id and i.sku_id = l.sku_id
    where i.price_fen is distinct from l.unit_price_fen or i.channel <> s.channel`,
  'lines are whole packs and no less than may be bought': `
    select l.order_id from order_lines l join skus k on k.id = l.sku_id where l.qty % k.pack_multiple <> 0 or l.qty < k.min_qty`,
  'what came from the shelf is in the ledger of its order': `
    with moved as (
      select m.order_id, m.sku_id, sum(m.reserved_delta) filter (where m.reason = 'reserved') as reserved, sum(m.reserved_delta) as left_over,
             count(*) filter (where m.reason = 'released') as released, count(*) filter (where m.reason = 'shipped') as shipped
      from stock_movements m where m.order_id is not null group by 1, 2)
    select l.order_id from order_lines l join orders o on o.id = l.order_id left join moved m using (order_id, sku_id)
    where not l.is_made_to_order and (m.reserved is distinct from l.qty
       or m.left_over <> case when o.status in ('held', 'placed', 'picking') then l.qty else 0 end
       or m.released <> (o.status in ('cancelled', 'rejected'))::int or m.shipped <> (o.status in ('shipped', 'completed'))::int)`,
  'every order has the submit that made it, and that submit stopped at nothing': `
    select o.order_no from orders o left join attempts a on a.order_id = o.id
    where a.outcome is distinct from case when exists (select from order_events e where e.order_id = o.id and e.kind = 'held') then 'held' else 'accepted' end
       or a.expected_total_fen <> o.total_fen or a.store_id <> o.store_id or a.at <> o.placed_at
       or a.outcome = 'accepted' and exists (select from jsonb_array_elements(a.findings) f where f ->> 'severity' <> 'warn')`,
  'the first submit is the first since one that went through': `
    select a.id from (select id, is_first, lag(outcome) over (partition by store_id order by at, id) as before from attempts) a
    where a.is_first <> (a.before is distinct from 'refused')`,
  'what rules did is on record with the submit': `
    select f.attempt_id from rule_firings f join attempts a on a.id = f.attempt_id
    where f.order_id is distinct from a.order_id or f.at <> a.at or f.version_no <> a.rule_set_version`,
  'what a store buys was counted as it bought': `
    select store_id, sku_id from store_sku_stats s
      full join (select o.store_id, l.sku_id, count(*)::int as times, max(o.placed_at) as last from orders o join order_lines l on l.order_id = o.id group by 1, 2) c
        using (store_id, sku_id)
    where (s.bought_times, s.last_ordered_at) is distinct from (c.times, c.last)`,
  'a store orders to its own addresses, where it may have things delivered': `
    select o.order_no from orders o join addresses a on a.id = o.address_id
    where a.store_id <> o.store_id
       or a.adcode not in (select d.adcode from store_delivery_districts d where d.store_id = o.store_id)
          and exists (select from store_delivery_districts d where d.store_id = o.store_id) -- a store without any has them anywhere
       or o.address <> app.address_snapshot(a)`,
  'the past lies in the past, one thing after the other': `
    select e.order_id from (select e.*, lag(at) over (partition by order_id order by seq) as before from order_events e) e where e.at < e.before or e.at > now()`,
  'verdicts are on record, and the store was told of them': `
    select r.id from reviews r join orders o on o.id = r.order_id where r.state in ('approved', 'rejected', 'released') and (
      not exists (select from audit_events a where a.subject = o.order_no and a.action = 'review.' || r.state and a.at = r.decided_at)
      or not exists (select from notices n where n.order_id = o.id and n.kind = 'review' || initcap(r.state)))
    union all
    select m.review_id from review_messages m join reviews r on r.id = m.review_id where m.kind = 'question'
      and not exists (select from notices n where n.order_id = r.order_id and n.kind = 'reviewAsked')`,
};
