import { Hono } from 'hono';
import { readFault } from './fault-request.ts';
import type { Faults } from './faults.ts';
import { SANDBOX_PEOPLE } from './people.ts';

/** How tests and people steer the sandboxes. No vendor has a path that begins like this. */
export const controlRoutes = (faults: Faults): Hono => {
  const app = new Hono().basePath('/__sandbox');

  app.get('/people', (c) => c.json(SANDBOX_PEOPLE));
  app.get('/faults', (c) => c.json(faults.list()));

  app.post('/faults', async (c) => {
    const fault = readFault(await c.req.json().catch(() => null));
    if (typeof fault === 'string') return c.json({ error: `not a fault: ${fault}` }, 400);
    if (faults.add(fault) === 'too_many') return c.json({ error: 'too many faults; DELETE them first' }, 409);
    return c.json(faults.list(), 201);
  });

  app.delete('/faults', (c) => {
    faults.clear();
    return c.json([]);
  });

  return app;
};
