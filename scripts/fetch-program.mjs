import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is: at the path that was given, on the path, or where Debian puts it. Undefined: nowhere. */
export function findProgram(name, given) {
  if (given) return existsSync(given) ? given : undefined;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Finds a program, or installs the Debian package of its name where this may be done: as root on Debian.
 * @throws Error that says what to install
 */
export function fetchProgram(name, { given, variable } = {}) {
  const found = findProgram(name, given);
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const options = { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
  }
  const installed = findProgram(name, given);
  if (!installed) throw new Error(`${name} is missing: install it (apt-get install ${name})${variable ? `, or name its path in ${variable}` : ''}`);
  return installed;
}
