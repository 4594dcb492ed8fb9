import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type { Files } from './files.ts';
import { sendObject, storeObject } from './objects.ts';
import { noSuchBucket, StorageProblem } from './problem.ts';
import type { Bucket, Listing, Records } from './records.ts';
import { checkName } from './rules.ts';
import type { Tokens } from './tokens.ts';

export interface StorageParts {
  records: Records;
  files: Files;
  tokens: Tokens;
}

/** As hosted storage: an upload may begin within two hours of the permit. */
const UPLOAD_PERMIT_SECONDS = 2 * 60 * 60;
const SIGN_SECONDS_MAX = 365 * 24 * 60 * 60;

interface SignRequest { expiresIn: number; paths?: string[] }
interface BucketRequest { id?: string; name?: string; public?: boolean; file_size_limit?: number | null; allowed_mime_types?: string[] | null }

/** Everything after the bucket, decoded; Hono decodes what it matches. */
const nameIn = (context: Context): string => checkName(context.req.param('name') ?? '');
const bucketIn = (context: Context): string => context.req.param('bucket') ?? '';
const objectIn = (context: Context): string => `${bucketIn(context)}/${nameIn(context)}`;

const isUpsert = (context: Context): boolean => context.req.header('x-upsert') === 'true';

const lifetime = (seconds: number): number => {
  if (Number.isInteger(seconds) && seconds > 0 && seconds <= SIGN_SECONDS_MAX) return seconds;
  throw new StorageProblem(400, 'InvalidRequest', 'expiresIn must be a number of seconds above 0');
};

/** Signed addresses and public buckets: for whoever holds the address. */
const openRoutes = ({ records, tokens, ...parts }: StorageParts): Hono => new Hono()
  .put('/object/upload/sign/:bucket/:name{.+}', async (context) => {
    const { upsert } = await tokens.verify(context.req.query('token'), 'upload', objectIn(context));
    return context.json(await storeObject({ records, ...parts }, await records.bucket(bucketIn(context)), nameIn(context), context.req.raw, upsert));
  })
  .get('/object/sign/:bucket/:name{.+}', async (context) => {
    await tokens.verify(context.req.query('token'), 'download', objectIn(context));
    return sendObject({ records, ...parts }, bucketIn(context), nameIn(context), context.req.query('download'));
  })
  .get('/object/public/:bucket/:name{.+}', async (context) => {
    if (!(await records.bucket(bucketIn(context))).public) throw noSuchBucket();
    return sendObject({ records, ...parts }, bucketIn(context), nameIn(context), context.req.query('download'));
  });

const signingRoutes = ({ records, tokens }: StorageParts): Hono => new Hono()
  .post('/object/upload/sign/:bucket/:name{.+}', async (context) => {
    await records.bucket(bucketIn(context));
    const token = await tokens.sign({ use: 'upload', object: objectIn(context), upsert: isUpsert(context) }, UPLOAD_PERMIT_SECONDS);
    return context.json({ url: `/object/upload/sign/${objectIn(context)}?token=${token}`, token });
  })
  .post('/object/sign/:bucket/:name{.+}', async (context) => {
    await records.object(bucketIn(context), nameIn(context));
    const { expiresIn } = await context.req.json<SignRequest>();
    const token = await tokens.sign({ use: 'download', object: objectIn(context) }, lifetime(expiresIn));
    return context.json({ signedURL: `/object/sign/${objectIn(context)}?token=${token}` });
  })
  .post('/object/sign/:bucket', async (context) => {
    const { expiresIn, paths = [] } = await context.req.json<SignRequest>();
    const there = await records.names(bucketIn(context), paths);
    return context.json(await Promise.all(paths.map(async (path) => {
      if (!there.has(path)) return { path, signedURL: null, error: 'Either the object does not exist or you do not have access to it' };
      const object = `${bucketIn(context)}/${path}`;
      const token = await tokens.sign({ use: 'download', object }, lifetime(expiresIn));
      return { path, error: null, signedURL: `/object/sign/${object}?token=${token}` };
    })));
  });

const objectRoutes = ({ records, ...parts }: StorageParts): Hono => new Hono()
  .post('/object/list/:bucket', async (context) => {
    const { prefix = '', limit = 100, offset = 0, ...more } = await context.req.json<Partial<Listing>>();
    return context.json(await records.list((await records.bucket(bucketIn(context))).id, { prefix, limit, offset, ...more }));
  })
  .get('/object/info/:bucket/:name{.+}', async (context) => {
    const { metadata, ...object } = await records.object((await records.bucket(bucketIn(context))).id, nameIn(context));
    return context.json({
      ...object, bucket_id: bucketIn(context), size: metadata.size, content_type: metadata.mimetype,
      cache_control: metadata.cacheControl, etag: metadata.eTag, last_modified: metadata.lastModified, metadata: {},
    });
  })
  .delete('/object/:bucket', async (context) => {
    const { prefixes } = await context.req.json<{ prefixes: string[] }>();
    const removed = await records.removeObjects(bucketIn(context), prefixes);
    await Promise.all(removed.map(({ version }) => parts.files.remove(version)));
    return context.json(removed);
  })
  .get('/object/:bucket/:name{.+}', (context) => sendObject({ records, ...parts }, bucketIn(context), nameIn(context), context.req.query('download')))
  .on(['POST', 'PUT'], '/object/:bucket/:name{.+}', async (context) => {
    const upsert = context.req.method === 'PUT' || isUpsert(context);
    return context.json(await storeObject({ records, ...parts }, await records.bucket(bucketIn(context)), nameIn(context), context.req.raw, upsert));
  });

const bucketFrom = (id: string, wanted: BucketRequest): Bucket => ({
  id: checkName(id), name: id, public: wanted.public ?? false,
  file_size_limit: wanted.file_size_limit ?? null, allowed_mime_types: wanted.allowed_mime_types ?? null,
});

const bucketRoutes = ({ records, files }: StorageParts): Hono => new Hono()
  .get('/bucket', async (context) => context.json(await records.buckets()))
  .get('/bucket/:bucket', async (context) => context.json(await records.bucket(bucketIn(context))))
  .post('/bucket', async (context) => {
    const wanted = await context.req.json<BucketRequest>();
    const bucket = bucketFrom(wanted.id ?? wanted.name ?? '', wanted);
    await records.saveBucket(bucket, true);
    return context.json({ name: bucket.name });
  })
  .put('/bucket/:bucket', async (context) => {
    await records.saveBucket(bucketFrom(bucketIn(context), await context.req.json<BucketRequest>()), false);
    return context.json({ message: 'Successfully updated' });
  })
  .post('/bucket/:bucket/empty', async (context) => {
    const removed = await records.removeObjects(bucketIn(context), null);
    await Promise.all(removed.map(({ version }) => files.remove(version)));
    return context.json({ message: 'Successfully emptied' });
  })
  .delete('/bucket/:bucket', async (context) => {
    await records.removeBucket((await records.bucket(bucketIn(context))).id);
    return context.json({ message: 'Successfully deleted' });
  });

/** The part of Supabase's storage API that its client speaks, but for images, versions and moving. */
export const storageRoutes = (parts: StorageParts): Hono => {
  const app = new Hono().basePath('/storage/v1');
  app.use(cors());
  app.onError((error, context) => {
    if (error instanceof StorageProblem) {
      return context.json({ statusCode: String(error.status), error: error.code, code: error.code, message: error.message }, error.status);
    }
    console.error(error);
    return context.json({ statusCode: '503', error: 'InternalError', code: 'InternalError', message: 'The storage service does not answer' }, 503);
  });
  app.route('/', openRoutes(parts));
  // From here on nothing but the service role: files of the product travel by signed address.
  app.use(async ({ req }, next) => {
    const role = await parts.tokens.roleOf({ authorization: req.header('authorization'), apikey: req.header('apikey') });
    if (role !== 'service_role') throw new StorageProblem(403, 'AccessDenied', 'new row violates row-level security policy');
    await next();
  });
  for (const routes of [signingRoutes, objectRoutes, bucketRoutes]) app.route('/', routes(parts));
  return app;
};
