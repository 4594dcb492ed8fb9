/** What the world tells the host's process to serve. */
export interface HostOrder {
  /** The functions as written, or what `vercel build` emitted into this folder. */
  site: 'sources' | { output: string };
  /** What lies at `/` beside the functions, searched in this order. */
  staticFolders: string[];
  port: number;
  hostname: string;
  signInPageUrl?: string | undefined;
}

/** What it answers, once. */
export type HostReport = { listening: number } | { failed: string; portInUse?: boolean };
