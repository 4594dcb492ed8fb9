import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the browser tests need beside npm's packages: a browser, and glyphs for what it shows. */
const NEEDED = [
  { package: 'chromium', isThere: () => finds('chromium') || finds('chromium-browser') || finds('google-chrome') || existsSync('/Applications/Google Chrome.app') },
  { package: 'fonts-noto-cjk', isThere: () => process.platform !== 'linux' || /\S/.test(ask('fc-list', [':lang=zh', 'family'])) },
];

const ask = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
const finds = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** Installs them where that is a matter of one command and we may; elsewhere says what to install, and stops. */
export const ensureBrowser = () => {
  const missing = NEEDED.filter(({ isThere }) => !isThere()).map((each) => each.package);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`apt-get install ${missing.join(' ')} …`);
    if (apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...missing])) return;
  }
  console.error(`请先安装 Please install first: ${missing.join(', ')}\n  Debian, Ubuntu: sudo apt-get install ${missing.join(' ')}\n  macOS: brew install --cask google-chrome`);
  process.exit(1);
};
