/**
 * Adds to package-lock.json what `npm install` left out: builds of a package for other systems which the registry at
 * hand did not have. Without their names in the lock `npm ci` refuses everywhere. Run it after a change of packages.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const EXACT = /^\d+\.\d+\.\d+[-\w.]*$/;
const SYSTEMS = { darwin: 'darwin', linux: 'linux', linuxmusl: 'linux', windows: 'win32', win32: 'win32', freebsd: 'freebsd', netbsd: 'netbsd', openbsd: 'openbsd', android: 'android', openharmony: 'openharmony', sunos: 'sunos', aix: 'aix', wasm32: 'wasm32', wasi: 'wasi' };
const PROCESSORS = { x64: 'x64', arm64: 'arm64', arm: 'arm', ia32: 'ia32', loong64: 'loong64', mips64el: 'mips64el', ppc64: 'ppc64', ppc64le: 'ppc64', riscv64: 'riscv64', s390x: 's390x', wasm32: 'wasm32', 'arm-gnueabihf': 'arm' };

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const packages = lock.packages;

/** The folders in which Node would look for what a package at `path` asks for, nearest first. */
const lookups = (path) => {
  const parts = path.split('/node_modules/');
  const inner = parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/`);
  return path === '' ? ['node_modules/'] : [...inner, 'node_modules/'];
};

const nearest = (path, name) => lookups(path).map((folder) => packages[folder + name]).find(Boolean);

/** Beside the package that asks, as npm places the others of its kind; under it when another version is there. */
const placeOf = (path, name) => {
  const beside = `${path.slice(0, Math.max(0, path.lastIndexOf('node_modules/')))}node_modules/${name}`;
  return packages[beside] ? `${path}/node_modules/${name}` : beside;
};

const words = (name) => name.split(/[/\-_.@]/);
const systemOf = (name) => words(name).map((word) => SYSTEMS[word]).find(Boolean);
const processorOf = (name) => words(name).map((word) => PROCESSORS[word]).find(Boolean);

let added = 0;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const version = range.replace(/^npm:.*@/, '').replace(/^v/, '');
    const found = nearest(path, name);
    if (found && (!EXACT.test(version) || found.version === version)) continue;
    const os = systemOf(name), cpu = processorOf(name);
    if (!EXACT.test(version) || (!os && !cpu)) {
      console.log(`left out: ${name}@${range} (${path})`);
      continue;
    }
    packages[placeOf(path, name)] = { version, ...(cpu && { cpu: [cpu] }), ...(entry.dev && { dev: true }), optional: true, ...(os && { os: [os] }) };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
if (added > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} added`);
