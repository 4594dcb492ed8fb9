/**
 * Fails when the main package of the WeChat build outgrows its bound: `node scripts/check-size.mts [dist/weapp]`.
 * A main package is everything outside the sub-packages' folders; WeChat's own limit is 2 MB, ours is half of it.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const MAIN_PACKAGE_MAX_BYTES = 1_000_000;

/** Bytes per package: `main`, then each sub-package by its root. Licence texts are not uploaded. */
export const packageSizes = (dist: string): Map<string, number> => {
  const { subPackages = [] } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] };
  const roots = subPackages.map(({ root }) => root.replace(/\/$/, ''));
  const sizes = new Map(['main', ...roots].map((name) => [name, 0]));
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const { size } = statSync(join(dist, file));
    if (file.endsWith('.LICENSE.txt') || !statSync(join(dist, file)).isFile()) continue;
    const owner = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main';
    sizes.set(owner, (sizes.get(owner) ?? 0) + size);
  }
  return sizes;
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;

if (import.meta.main) {
  const sizes = packageSizes(process.argv[2] ?? join(import.meta.dirname, '../dist/weapp'));
  for (const [name, bytes] of sizes) console.log(`${name.padEnd(24)}${kilobytes(bytes)}`);
  const main = sizes.get('main') ?? 0;
  if (main > MAIN_PACKAGE_MAX_BYTES) {
    console.error(`The main package has ${kilobytes(main)}; the bound is ${kilobytes(MAIN_PACKAGE_MAX_BYTES)}. Move a page to a sub-package.`);
    process.exitCode = 1;
  }
}
