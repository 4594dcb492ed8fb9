import * as z from 'zod/mini';
import { contract } from './contract.ts';

const part = z.enum(['up', 'down']);

export const getHealth = contract({
  name: 'getHealth',
  summary: 'What is up, and which version answers.',
  method: 'GET', path: '/api/health', who: 'anyone',
  request: z.strictObject({}),
  response: z.strictObject({
    version: z.string(),
    database: part,
    wechat: part,
    amap: part,
  }),
  refusals: [],
});
