import type { FileAnswer } from '../use-cases/export-orders.ts';

/** A file whose first chunk is there: what cannot begin is refused like anything else, with its own status. */
export interface OpenFile {
  readonly fileName: string;
  readonly first: string;
  readonly rest: AsyncIterator<string>;
}

export const openFile = async ({ fileName, chunks }: FileAnswer): Promise<OpenFile> => {
  const rest = chunks[Symbol.asyncIterator]();
  const { value, done } = await rest.next();
  return { fileName, first: done ? '' : value, rest };
};

/** How sending a file ended: whole, left by who asked, or broken by a cause. */
export type FileEnd = { readonly sent: 'whole' | 'left' } | { readonly sent: 'broken'; readonly cause: unknown };

/**
 * Sends a file as it is made: the next chunk is made when the last one is on its way, so that memory holds one, however
 * long the file. What breaks in the middle tears the connection down, without the end that HTTP gives a whole answer:
 * no browser, curl or proxy then takes it for complete.
 */
export const fileAnswer = (file: OpenFile, type: string, headers: Record<string, string>, ended: (end: FileEnd) => void): Response => {
  const encoder = new TextEncoder();
  let first: string | null = file.first;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = first === null ? await file.rest.next() : { value: first, done: false };
        first = null;
        if (!done) return controller.enqueue(encoder.encode(value));
        controller.close();
        ended({ sent: 'whole' });
      } catch (cause) {
        controller.error(cause);
        ended({ sent: 'broken', cause });
      }
    },
    async cancel() {
      await file.rest.return?.();
      ended({ sent: 'left' });
    },
  }, { highWaterMark: 0 });

  return new Response(body, {
    status: 200,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${file.fileName}"`,
      'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
      // A proxy that waits for the whole would hold what we do not.
      'x-accel-buffering': 'no',
      ...headers,
    },
  });
};

/** Who asks for the head alone has nothing made for them. */
export const headOf = async (answer: Response): Promise<Response> => {
  await answer.body?.cancel();
  return new Response(null, answer);
};
