/** What the storage API answers when it refuses: supabase-js reads these fields. */
export class StorageProblem extends Error {
  readonly status: 400 | 403 | 404 | 409 | 413 | 415;
  readonly code: string;
  constructor(status: StorageProblem['status'], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const noSuchBucket = (): StorageProblem => new StorageProblem(404, 'NoSuchBucket', 'Bucket not found');
export const noSuchKey = (): StorageProblem => new StorageProblem(404, 'NoSuchKey', 'Object not found');
