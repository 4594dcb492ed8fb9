import type { Handler } from '../gateway.ts';
export const createStorage = (_: { dir: string; jwtSecret: string; dbUrl: () => string | undefined }): { handle: Handler; stop(): Promise<void> } => ({
  handle: (_incoming, outgoing) => { outgoing.writeHead(501).end('{}'); }, stop: async () => undefined });
