// Where the browsers are. Each may be named by an environment variable; else Debian's places are looked at.
import { existsSync } from 'node:fs';

const first = (...paths) => paths.find((path) => path && existsSync(path));

const miniBrowsers = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

/** What each engine needs, and the Debian packages that bring it. `path()` is undefined where it is missing. */
export const engines = {
  chromium: {
    packages: ['chromium'],
    path: () => first(process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'),
  },
  firefox: {
    packages: ['firefox-esr'],
    path: () => first(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'),
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    path: () =>
      first('/usr/bin/WebKitWebDriver') && (process.env.DISPLAY || first('/usr/bin/Xvfb'))
        ? first(process.env.WEBKIT_PATH, ...miniBrowsers)
        : undefined,
  },
};

/** @returns {string} the path of the engine's binary; throws with the words a developer needs */
export function pathOf(name) {
  const engine = engines[name];
  if (!engine) throw new Error(`Unknown browser "${name}": use ${Object.keys(engines).join(', ')}`);
  const path = engine.path();
  if (!path) throw new Error(`${name} is not installed: apt-get install -y ${engine.packages.join(' ')}`);
  return path;
}

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--lang=en-US',
];
