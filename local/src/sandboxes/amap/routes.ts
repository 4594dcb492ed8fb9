import { Hono } from 'hono';
import { refusal } from './answers.ts';
import { around } from './around.ts';
import { geocode } from './geo.ts';
import { regeocode } from './regeo.ts';
import { inputtips } from './tips.ts';

/** Any key of a plausible form opens the sandbox; one that begins with `invalid` is how a wrong one is played. */
const KEY = /^(?!invalid)[\w-]{6,80}$/i;

const ANSWERS = {
  '/v3/geocode/geo': geocode,
  '/v3/geocode/regeo': regeocode,
  '/v3/assistant/inputtips': inputtips,
  '/v3/place/around': around,
} satisfies Record<string, (query: Record<string, string>) => object>;

/** The part of AMap's web service that the product uses. Refusals come with HTTP 200, as AMap's do. */
export const amapRoutes = (): Hono => {
  const app = new Hono();
  for (const [path, answer] of Object.entries(ANSWERS)) {
    app.get(path, (c) => {
      const query = c.req.query();
      return c.json(KEY.test(query.key ?? '') ? answer(query) : refusal('10001'));
    });
  }
  return app;
};
