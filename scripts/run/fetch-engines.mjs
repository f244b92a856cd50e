import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { engines } from '../engines.mjs';

/**
 * Installs the browsers that are missing where this may be done: as root on Debian.
 * @returns {Promise<{name: string, found: boolean, words: string, can: boolean}[]>}
 *   `can` = this system has it to install, so its absence is a failure
 */
export async function fetchEngines(run) {
  const missing = Object.values(engines).filter((engine) => !engine.path());
  const apt = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (missing.length > 0 && apt && process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(['apt-get', 'update', '-qq'], { env });
    // One by one, so that one that is not to be had keeps nothing else away.
    for (const { packages } of missing) await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  }
  return Object.entries(engines).map(([name, engine]) => {
    const path = engine.path();
    if (path) return { name, found: true, can: true, words: path };
    const can = apt ? engine.packages.every(hasCandidate) : name !== 'webkit';
    const words = can
      ? `missing; install it with: ${apt ? `apt-get install -y --no-install-recommends ${engine.packages.join(' ')}` : elsewhere(name)}`
      : `skipped: this system has no ${engine.packages[0]} to install`;
    return { name, found: false, can, words };
  });
}

function hasCandidate(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

const elsewhere = (name) => `your system's own ${name}, and name its path in ${name === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'}`;
