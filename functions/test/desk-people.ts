import type pg from 'pg';

/** Somebody at headquarters, with the WeChat identity of that code. */
export const aColleague = async (db: pg.Pool, code: string, role: string, mobile: string): Promise<string> => {
  const { rows } = await db.query<{ id: string }>('insert into users (code, name, mobile) values ($1, $1, $2) returning id', [code, mobile]);
  const userId = rows[0]!.id;
  await db.query('insert into memberships (user_id, role) values ($1, $2)', [userId, role]);
  await db.query('insert into identities (openid, user_id) values ($1, $2)', [`sandbox-openid-${code}`, userId]);
  return userId;
};
