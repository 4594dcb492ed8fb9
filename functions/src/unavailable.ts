/**
 * Something that we cannot do without does not answer now, and will again: the database is restarting, all connections
 * are taken. Whoever asked reads SERVICE_UNAVAILABLE and may retry; every write carries a request id, so none happens twice.
 */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
