import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const ask = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
const finds = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

const LIBRARIES = '/usr/lib';
/** The library that shifts the clock of what it is loaded into, or undefined where it is not installed. */
export const libfaketime = () => (existsSync(LIBRARIES) ? readdirSync(LIBRARIES) : [])
  .map((folder) => `${LIBRARIES}/${folder}/faketime/libfaketime.so.1`).find((file) => existsSync(file));

/** What the browser tests need beside npm's packages: a browser, and glyphs for what it shows. */
const BROWSER = [
  { package: 'chromium', isThere: () => finds('chromium') || finds('chromium-browser') || finds('google-chrome') || existsSync('/Applications/Google Chrome.app') },
  { package: 'fonts-noto-cjk', isThere: () => process.platform !== 'linux' || /\S/.test(ask('fc-list', [':lang=zh', 'family'])) },
];
const CLOCK = [{ package: 'libfaketime', isThere: () => libfaketime() !== undefined }];

const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** Installs them where that is a matter of one command and we may; elsewhere says what to install, and stops. */
const ensure = (needed, elsewhere) => {
  const missing = needed.filter(({ isThere }) => !isThere()).map((each) => each.package);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`apt-get install ${missing.join(' ')} …`);
    if (apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...missing])) return;
  }
  console.error(`请先安装 Please install first: ${missing.join(', ')}\n  Debian, Ubuntu: sudo apt-get install ${missing.join(' ')}\n  ${elsewhere}`);
  process.exit(1);
};

export const ensureBrowser = () => ensure(BROWSER, 'macOS: brew install --cask google-chrome');
export const ensureClock = () => ensure(CLOCK, 'macOS, Windows: not possible, their own programs refuse to have their clock shifted');
