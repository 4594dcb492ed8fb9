import { Hono } from 'hono';
import { personByCode } from '../people.ts';
import { confirmOnPhone } from './confirm.ts';
import { confirmPage } from './page.ts';

/**
 * Stands for the phone in somebody's hand when there is none: one types the code that a screen shows and chooses who
 * confirms it. The product sees what it sees of a phone, and nothing else.
 */
export const phoneRoutes = (productUrl: () => string | null): Hono => {
  const app = new Hono();

  app.get('/connect/console', (c) => c.html(confirmPage({ code: c.req.query('code') ?? '' })));

  app.post('/connect/console', async (c) => {
    const form = await c.req.parseBody();
    const code = textOf(form['code']), person = personByCode(textOf(form['person']));
    const url = productUrl();
    if (!person || url === null) return c.html(confirmPage({ code, trouble: '请选择一个人。' }), 400);
    const confirmation = await confirmOnPhone(url, person, code);
    if (!confirmation.ok) return c.html(confirmPage({ code, trouble: confirmation.message }), 409);
    return c.html(confirmPage({ code: '', done: { person, browser: confirmation.browser } }));
  });

  return app;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
