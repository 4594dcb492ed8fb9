import { connect, type Socket } from 'node:net';

/** The far end of one client's connection: as long-lived as that, and never shared. */
export interface Upstream {
  write(bytes: Buffer | string): void;
  /** Marks that an answer is due: losing the far end before its first byte is then worth a 503. */
  expectAnswer(): void;
  close(): void;
}

const HOST = '127.0.0.1';

const problem = (reason: string): string => {
  const body = JSON.stringify({ code: 'PGRST_DOWN', message: `The database service does not answer: ${reason}`, details: null, hint: null });
  return `HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
};

/** How a chunked answer ends; no JSON has these bytes in it. */
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');
const endsAnswer = (bytes: Buffer): boolean => bytes.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);

/**
 * Opens the far end. What it sends goes to the client as it is.
 *
 * It may close between answers, which is nobody's loss: `whenIdleEnds` is called, and the next request opens another.
 */
export const openUpstream = (port: number, client: Socket, whenIdleEnds: () => void): Upstream => {
  let answerDue = false, idle = true;
  const socket = connect({ port, host: HOST, noDelay: true });
  const giveUp = (reason: string): void => {
    if (client.destroyed || client.writableEnded) return;
    if (answerDue) client.end(problem(reason));
    else if (idle) whenIdleEnds();
    else client.destroy();
  };
  socket.on('data', (bytes) => {
    answerDue = false;
    idle = endsAnswer(bytes);
    if (client.write(bytes)) return;
    socket.pause();
    client.once('drain', () => socket.resume());
  });
  socket.on('error', (error) => giveUp(error.message));
  socket.on('close', () => giveUp('the connection was closed'));
  return {
    write: (bytes) => {
      if (socket.write(bytes)) return;
      client.pause();
      socket.once('drain', () => client.resume());
    },
    expectAnswer: () => { answerDue = true; idle = false; },
    close: () => socket.destroy(),
  };
};
