import { createServer } from 'node:net';

const HOST = '127.0.0.1';
/** Below the range that Linux gives to outgoing connections, so that none of those takes a port before we do. */
const FIRST_PORT = 12_000, LAST_PORT = 31_999, TRIES = 200;

/** Whether a server could listen here now. */
export const isPortFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: HOST, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** A port nobody listens on. Another process may still take it first: callers retry with a new one. */
export const freePort = async (): Promise<number> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT + 1));
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free port between ${FIRST_PORT} and ${LAST_PORT} after ${TRIES} tries.`);
};

/** 0 asks for any free port. */
export const choosePort = (wanted: number): Promise<number> => (wanted === 0 ? freePort() : Promise.resolve(wanted));

/** Thrown with the port and what holds it for, so that the person at the terminal can be told what to change. */
export class PortInUse extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is in use.`);
    this.name = 'PortInUse';
    this.port = port;
  }
}
